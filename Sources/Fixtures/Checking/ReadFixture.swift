internal import Glibc

/// A fixture as it stands on disk.
public struct ReadFixture: Sendable {
    /// Below the folder it was found in: `test_edit/a-red-bicycle-3f2a9c`.
    public var name: String
    /// Its folder's path.
    public var folder: String
    /// The name of its group; empty if it has none.
    public var group: String
    /// What its text says.
    public var fixture: Fixture
    /// The text itself.
    var text: [UInt8]

    /// Files in its folder, the text among them.
    public var files: [(name: String, bytes: Int)] {
        Folder.names(in: folder).sorted().filter { !$0.hasPrefix(".") }.map { ($0, FolderListing.size(folder + "/" + $0)) }
    }

    /// How many bytes its folder holds.
    public var size: Int { files.reduce(0) { $0 + $1.bytes } }

    /// What the picture in the file `name` is: `png 1024x1024`; nil if it is none. Reads the file.
    public func picture(_ name: String) -> String? {
        FolderFile.read(folder, name).flatMap { PictureHeader($0) }.map {
            ([$0.kind.rawValue, $0.size]).filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// Reads all fixtures below `roots`, in the order of their names. Blocks.
    /// - Returns: those that can be read, and the problems of those that cannot.
    public static func all(in roots: [String]) -> (fixtures: [ReadFixture], problems: [FixtureProblem]) {
        var fixtures: [ReadFixture] = []
        var problems: [FixtureProblem] = []
        for root in roots {
            let listing = FolderListing(root)
            problems += listing.problems
            for place in listing.fixtures {
                do throws(FixtureProblem) { fixtures.append(try ReadFixture(place)) } catch { problems.append(error) }
            }
        }
        return (fixtures, problems)
    }

    init(_ place: FolderListing.Place) throws(FixtureProblem) {
        (name, folder, group) = (place.name, place.folder, place.group)
        let path = place.folder + "/" + FixtureFile.name
        guard let text = FolderFile.read(path) else {
            throw FixtureProblem(file: path, message: "cannot be read: \(String(cString: strerror(errno)))")
        }
        self.text = text
        fixture = try FixtureFile.read(text, path: path, timing: FolderFile.read(place.folder, FixtureFile.timingName))
    }
}
