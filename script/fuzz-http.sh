#!/bin/sh
# Builds the fuzzer of the HTTP request parser and runs it: script/fuzz-http.sh [seconds], by default 60; 0 only builds.
# New finds stay in .build/fuzz-http/found; Fuzz/HTTP/corpus holds the small seeds. Crashes are written to .build/fuzz-http/crash-*.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
out=.build/fuzz-http
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
mkdir -p "$out/found"

cat > "$out/module.modulemap" <<MAP
module CLLHTTP { header "$PWD/Sources/CLLHTTP/include/cllhttp.h" export * }
MAP
clang=clang
[ -x "$toolchain/clang" ] && clang=$toolchain/clang
objects=
for source in Sources/CLLHTTP/*.c; do
    object=$out/$(basename "$source" .c).o
    "$clang" -c -g -O1 -fsanitize=fuzzer-no-link,address -DLLHTTP_STRICT_MODE=1 -ISources/CLLHTTP/private -ISources/CLLHTTP/include "$source" -o "$object"
    objects="$objects $object"
done

swift="swiftc -g -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility"
$swift -wmo -emit-module -emit-module-path "$out/HTTP.swiftmodule" -module-name HTTP -c Sources/HTTP/*.swift -o "$out/HTTP.o"
$swift -wmo -module-name FuzzHTTP -I "$out" -Xcc "-fmodule-map-file=$out/module.modulemap" \
    Sources/Server/RequestParser.swift Sources/Server/HeadGatherer.swift Sources/Server/LineEnds.swift Sources/Server/Opening.swift \
    Sources/Server/Limits.swift Fuzz/HTTP/FuzzHTTP.swift -c -o "$out/FuzzHTTP.o"
# Linked apart: in one step swiftc leaves a module of the executable in the working directory.
swiftc -sanitize=fuzzer,address -use-ld=lld "$out/FuzzHTTP.o" "$out/HTTP.o" $objects -o "$out/fuzz-http"

[ "$seconds" -eq 0 ] && exit 0
# swift-backtrace can hang after a crash instead of letting libFuzzer report it.
SWIFT_BACKTRACE=enable=no "$out/fuzz-http" -max_total_time="$seconds" -max_len=2048 -timeout=5 -rss_limit_mb=1024 \
    -artifact_prefix="$out/" -print_final_stats=1 "$out/found" Fuzz/HTTP/corpus
