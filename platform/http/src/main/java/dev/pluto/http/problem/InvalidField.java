package dev.pluto.http.problem;

/**
 * One broken rule in a request.
 *
 * @param pointer where: a JSON pointer into the body as a URI fragment ({@code #/preferences/wake_up_calls}, RFC 6901),
 *     or {@code query:limit}, {@code path:id}, {@code header:Idempotency-Key}, {@code form:code}
 * @param detail which rule, without the refused value
 */
public record InvalidField(String pointer, String detail) {}
