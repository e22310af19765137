@main struct Plantain { static func main() { print("plantain") } }
