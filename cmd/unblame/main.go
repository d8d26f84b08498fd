// Command unblame reads post-mortems in Markdown and points at sentences that
// blame, judge with hindsight, promise vague actions, or leave out what a
// reader needs. It reads the files that it is given and nothing else.
package main

import "os"

func main() {
	expectShort()
	a := app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv}
	os.Exit(a.run(os.Args[1:]))
}
