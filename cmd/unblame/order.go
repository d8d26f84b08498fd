package main

import "iter"

// ahead is how many results per job may wait for an earlier one.
const ahead = 4

// inOrder does so many items at a time and yields the results in the order of
// the items. Only a few results wait at any time, however many items there are.
func inOrder[T, R any](jobs int, items []T, do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		slots := make(chan struct{}, jobs)
		var waiting []chan R
		for len(items) > 0 || len(waiting) > 0 {
			for len(items) > 0 && len(waiting) < ahead*jobs {
				item, result := items[0], make(chan R, 1)
				go func() {
					slots <- struct{}{}
					result <- do(item)
					<-slots
				}()
				items, waiting = items[1:], append(waiting, result)
			}
			r := <-waiting[0]
			waiting = waiting[1:]
			if !yield(r) {
				return
			}
		}
	}
}
