"""What readers send: answers, wishes, views."""
