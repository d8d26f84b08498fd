package postmortem

func (d *Document) described() {}
