package main

import (
	"os"
	"runtime/debug"
)

// Reading one short post-mortem leaves a few megabytes behind, most of them rules
// that stay: to collect before the end of such a run costs a fifth of it, and
// frees little. A run that reads more collects as any Go program does.

// relaxed is the percentage of garbage at which a short run collects: at 16 MB.
const relaxed = 400

// short is how many bytes a run may read and still count as short.
const short = 100_000

// tight is the percentage of garbage at which the collector runs over a document of
// more than long bytes, whose own needs are large.
const (
	tight = 40
	long  = 1 << 18
)

// expectShort lets the collector wait, unless its own variable says otherwise.
func expectShort() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(relaxed)
	}
}

// expectLong ends what expectShort began, for a run or a document of so many bytes.
func expectLong(size int) {
	percent := 100
	if size > long {
		percent = tight
	}
	if os.Getenv("GOGC") != "" {
		return
	}
	if before := debug.SetGCPercent(percent); before < percent {
		debug.SetGCPercent(before) // for another document of the run
	}
}
