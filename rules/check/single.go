package check

// Single is a check that looks at each sentence by itself, and perhaps at those beside it:
// what it finds among some sentences of a document is what it finds of them among all.
type Single interface{ single() }

func (*Phrase) single()   {}
func (*Clause) single()   {}
func (*Quality) single()  {}
func (*Question) single() {}
func (*Shout) single()    {}
func (*Name) single()     {}
