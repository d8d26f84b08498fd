package main

import (
	"bufio"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestPrivate holds that no function that opens a connection is in the program:
// the linker leaves out what nothing can reach.
func TestPrivate(t *testing.T) {
	program := filepath.Join(t.TempDir(), "unblame")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("go", "tool", "nm", program).Output()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for lines := bufio.NewScanner(strings.NewReader(string(out))); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		names = append(names, fields[len(fields)-1])
	}
	if !slices.Contains(names, "main.main") {
		t.Fatal("the symbols of the program cannot be read")
	}
	for _, name := range names {
		if connects(name) {
			t.Errorf("%s is in the program", name)
		}
	}
}

// connects reports whether a function opens a connection, waits for one, or
// looks up an address.
func connects(symbol string) bool {
	for _, start := range []string{
		"net.Dial", "net.(*Dialer)", "net.(*sysDialer)", "net.Listen", "net.(*ListenConfig)", "net.Lookup", "net.(*Resolver)", "net.socket", "net.sysSocket",
		"net/http.", "net/rpc.", "crypto/tls.", "syscall.Socket", "syscall.socket", "syscall.Connect", "syscall.connect",
		"golang.org/x/sys/unix.Socket", "golang.org/x/sys/unix.Connect", "golang.org/x/net/websocket", "golang.org/x/net/http2",
	} {
		if strings.HasPrefix(symbol, start) {
			return true
		}
	}
	return false
}

func TestConnects(t *testing.T) {
	for _, name := range []string{"net.Dial", "net.(*Dialer).DialContext", "net/http.(*Client).Do", "syscall.connect", "syscall.Socket", "syscall.socketpair"} {
		if !connects(name) {
			t.Errorf("%s opens a connection", name)
		}
	}
	for _, name := range []string{"net.ParseIP", "net.(*IPNet).String", "os.Open", "syscall.Open"} {
		if connects(name) {
			t.Errorf("%s opens none", name)
		}
	}
}
