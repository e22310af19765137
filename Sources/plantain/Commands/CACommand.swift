import TLS

/// `plantain ca`: the private authority that signs what `--tls` shows, and how clients come to trust it.
enum CACommand {
    static let command = Command(
        name: "ca", summary: "make the private CA of --tls, and tell how to trust it",
        discussion: """
            `plantain serve --tls` shows certificates of a private CA, made on this machine in the data folder and trusted by nobody yet.
            Makes it if it isn't there, and prints how each client is told to trust it. The key stays in ca-key.pem, for your eyes only.
            """,
        flags: [
            Flag("data", "FOLDER", "data folder", fallback: "$XDG_STATE_HOME/plantain or ~/.local/state/plantain"),
            Flag("print", nil, "print the path of the certificate and nothing else"),
        ],
        run: { options in
            let authority = try Certificates.authority(in: Environment.dataFolder(options))
            let bundle = try TrustBundle.write(for: authority, Environment.current)
            print(options.isSet("print") ? authority.certificateFile : advice(certificate: authority.certificateFile, bundle: bundle))
            return 0
        })

    /// What to type, client by client.
    static func advice(certificate: String, bundle: String) -> String {
        let pasted = certificate.shellQuoted
        return """
            The private CA of plantain:
              \(certificate)         its certificate, to be trusted
              \(bundle)  the same, with the CAs this machine trusts already

            Clients in this shell (NODE_EXTRA_CA_CERTS adds to what is trusted, the others replace it: hence the second file)
            \(TrustBundle.variables(certificate: certificate, bundle: bundle).map { "  export \($0.name)=\($0.value.shellQuoted)" }.joined(separator: "\n"))

              Python         google-genai, httpx, ssl: SSL_CERT_FILE; requests: REQUESTS_CA_BUNDLE
              JavaScript     Node: NODE_EXTRA_CA_CERTS, set before node starts; Deno: DENO_CERT
              Go             SSL_CERT_FILE, on Linux; on macOS the system's store below
              curl           curl --cacert \(pasted) …, or CURL_CA_BUNDLE
              Java, Kotlin   keytool -importcert -noprompt -alias plantain -file \(pasted) -keystore trust.p12 -storepass changeit
                             java -Djavax.net.ssl.trustStore=trust.p12 -Djavax.net.ssl.trustStorePassword=changeit …

            The whole machine
              Debian         sudo cp \(pasted) /usr/local/share/ca-certificates/plantain.crt && sudo update-ca-certificates
              macOS          sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain \(pasted)

            A client whose https URL can't be changed
              echo '127.0.0.1 generativelanguage.googleapis.com' | sudo tee -a /etc/hosts
              sudo env "PATH=$PATH" plantain serve --tls --port 443 --data \(certificate.folder.shellQuoted)

            Delete ca-key.pem beside it to have a new one made. docs/tls.md tells more.
            """
    }
}

extension String {
    /// What stands before the last slash.
    fileprivate var folder: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "." }

    /// One word of a POSIX shell; as it is where it is one already.
    fileprivate var shellQuoted: String {
        let isWord =
            !isEmpty
            && unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9" ~= $0) || "/._-+@%:,".unicodeScalars.contains($0) }
        return isWord ? self : "'" + map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
