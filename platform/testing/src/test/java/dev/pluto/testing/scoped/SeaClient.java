package dev.pluto.testing.scoped;

@Need(to = "sea", scopes = "tide:read")
interface SeaClient {}
