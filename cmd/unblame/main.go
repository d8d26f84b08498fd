// Command unblame reads post-mortems in Markdown and points at sentences that
// blame, judge with hindsight, promise vague actions, or leave out what a
// reader needs. It reads the files that it is given and nothing else.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

func main() {
	expectShort()
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) // writing fails then, and what was begun is put away
	a := app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv}
	os.Exit(a.run(os.Args[1:]))
}
