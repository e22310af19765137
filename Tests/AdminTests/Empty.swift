// The first test of this room stands here soon.
