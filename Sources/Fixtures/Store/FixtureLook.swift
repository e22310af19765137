internal import GeminiAPI

/// A look at one folder: whether it is a fixture, and which.
struct FixtureLook: Sendable {
    /// What it is.
    enum Result {
        case group
        case place(FixtureIndex.Place, FixtureProblem?)
    }

    /// Which of the store's folders it is in, and that one's path.
    let root: Int
    let path: String
    /// Whether the whole is read and its key computed; else only its head is read.
    let isChecking: Bool
    let key: @Sendable (Fixture, _ folder: String) throws(FixtureProblem) -> FixtureKey

    /// Looks at `name` in `folder`. Blocks.
    /// - Parameters:
    ///   - buffer: used over and over again.
    ///   - words: routes and models seen so far.
    func at(_ name: String, in folder: borrowing OpenFolder, buffer: UnsafeMutableRawBufferPointer, words: inout Set<String>) -> Result {
        let file = name + "/" + FixtureFile.name
        do throws(FileFailure) {
            if !isChecking {
                let (count, endsWithResponse, stamp) = try folder.start(of: file, into: buffer)
                if endsWithResponse, let head = FixtureFile.head(UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
                    return found(name, head, stamp, &words)
                }
            }
            let (text, stamp) = try folder.whole(file)
            return read(text, name, stamp, &words)
        } catch  where error.isAbsence {
            return .group
        } catch {
            return .place(.broken(folder.stamp(of: file) ?? .none), error.problem(path + "/" + file))
        }
    }

    private func read(_ text: [UInt8], _ name: String, _ stamp: FileStamp, _ words: inout Set<String>) -> Result {
        let folder = path + "/" + name
        let file = folder + "/" + FixtureFile.name
        let fixture: Fixture
        do { fixture = try FixtureFile.read(text, path: file) } catch { return .place(.broken(stamp), error) }
        var head = fixture.head
        guard isChecking else { return found(name, head, stamp, &words) }
        do {
            head.key = try key(fixture, folder)
        } catch {
            // A picture of the request is missing, say. The answer can still be given.
            return found(name, head, stamp, &words, error)
        }
        if head.key == fixture.key { return found(name, head, stamp, &words) }
        let message = "its request has another key than the file says; run `plantain fixtures verify --fix`"
        return found(name, head, stamp, &words, FixtureProblem(file: file, message: message))
    }

    private func found(
        _ name: String, _ head: FixtureHead, _ stamp: FileStamp, _ words: inout Set<String>, _ problem: FixtureProblem? = nil
    ) -> Result {
        var head = head
        head.route = words.insert(head.route).memberAfterInsert
        head.model = words.insert(head.model).memberAfterInsert
        return .place(.fixture(FixtureRecord(root: root, name: name, head: head, stamp: stamp)), problem)
    }
}
