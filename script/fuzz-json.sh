#!/bin/sh
# Builds the fuzzer of the JSON and request readers and runs it: script/fuzz-json.sh [seconds], by default 60; 0 only builds.
# New finds stay in .build/fuzz-json/found; Fuzz/JSON/corpus holds the small seeds. Crashes are written to .build/fuzz-json/crash-*.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
out=.build/fuzz-json
mkdir -p "$out/found"

# What SwiftPM generates for the files embedded in GeminiAPI.
embed() { printf 'static let %s: [UInt8] = [%s]\n' "$2" "$(od -An -v -t u1 "$1" | tr -s ' \n' ',,' | sed 's/^,//; s/,$//')"; }
{
    echo 'struct PackageResources {'
    embed Sources/GeminiAPI/models.json models_json
    embed Sources/GeminiAPI/prices.json prices_json
    embed Sources/GeminiAPI/schema.proto schema_proto
    echo '}'
} > "$out/PackageResources.swift"
# The fuzzer is told the names of the API's fields and enums.
grep -oE '[A-Za-z_]{4,}' Sources/GeminiAPI/schema.proto | sort -u | sed 's/.*/"&"/' > "$out/names.dict"

swift="swiftc -g -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility -I $out -Xcc -fmodule-map-file=$PWD/Sources/COpenSSL/module.modulemap"
for room in HTTP Digest; do
    $swift -wmo -emit-module -emit-module-path "$out/$room.swiftmodule" -module-name $room -c Sources/$room/*.swift -o "$out/$room.o"
done
find Sources/GeminiAPI -name '*.swift' -exec $swift -wmo -emit-executable -module-name FuzzJSON -emit-module-path "$out/FuzzJSON.swiftmodule" Fuzz/JSON/FuzzJSON.swift "$out/PackageResources.swift" \
    -Xlinker "$out/HTTP.o" -Xlinker "$out/Digest.o" -lcrypto -use-ld=lld -o "$out/fuzz-json" {} +

[ "$seconds" -eq 0 ] && exit 0
# swift-backtrace can hang after a crash instead of letting libFuzzer report it.
SWIFT_BACKTRACE=enable=no "$out/fuzz-json" -max_total_time="$seconds" -max_len=4096 -timeout=5 -rss_limit_mb=1024 -dict="$out/names.dict" \
    -artifact_prefix="$out/" -print_final_stats=1 "$out/found" Fuzz/JSON/corpus
