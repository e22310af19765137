/// Which bytes of ciphertext carry which of cleartext: how much of an answer has gone out can only be told in whole records.
struct RecordLedger {
    private var records: [(end: Int, cleartext: Int)] = []
    private var front = 0
    /// Cleartext of the records before `front`.
    private var done = 0

    /// `cleartext` bytes are in the records up to `end`, counted in all the ciphertext there ever was.
    mutating func note(_ cleartext: Int, endingAt end: Int) { records.append((end, cleartext)) }

    /// Cleartext in the first `ciphertext` bytes. They may only grow from call to call.
    mutating func cleartext(in ciphertext: Int) -> Int {
        while front < records.count, records[front].end <= ciphertext {
            done += records[front].cleartext
            front += 1
        }
        if front == records.count {
            records.removeAll(keepingCapacity: front <= 1024)
            front = 0
        }
        return done
    }
}
