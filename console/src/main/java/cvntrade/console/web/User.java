package cvntrade.console.web;

/** Who is signed in. */
public record User(String name, Role role) {}
