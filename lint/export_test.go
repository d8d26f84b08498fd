package lint

// SetBatch sets how many bytes of sentences make a batch, and returns what undoes that.
func SetBatch(size int) (undo func()) {
	before := batch
	batch = size
	return func() { batch = before }
}
