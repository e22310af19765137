internal import Emulator
