package dev.pluto.identity.signin;

import dev.pluto.http.problem.Problem;

/** The one answer to a password that is not right, whoever was named. */
final class WrongCredentials {

    private WrongCredentials() {}

    /** @param status 401 at the door, 403 where somebody is in already */
    static Problem problem(int status) {
        return new Problem(status, "auth:credentials.wrong", "This is not who, or not the password");
    }
}
