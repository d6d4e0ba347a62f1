package dev.pluto.http.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/json;a=1",
                "/json%3Ba=1",
                "/json%3ba=1",
                "/json%253Ba=1",
                "/json%25253Ba=1",
                "/json%252525253Ba=1",
                "/json;",
                ";/json",
                "/a/..;/json",
                "/a%2Fb",
                "/a%2fb",
                "/a%252fb",
                "/a%5Cb",
                "/a%5cb",
                "/a\\b",
                "//json",
                "/api//json",
                "/a/../json",
                "/a/..",
                "/a/./json",
                "/.",
                "/a/%2e%2e/json",
                "/a/%2E./json",
                "/a/.%2e",
                "/a/%252e%252e/json",
                "/a%00",
                "/a%0d%0ab",
                "/a%1fb",
                "/a%7fb",
                "/a\tb",
                "/a%c0%afb",
                "/a%C1%9cb",
                "/a%u002fb",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%25",
            })
    void refusesPathThatCanBeReadInTwoWays(String path) {
        assertThat(PathPolicy.refuses(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/json",
                "/api/v1/users/0b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11",
                "/api/v1/users/preferences/morning_digest_enabled",
                "/.well-known/jwks.json",
                "/api/v1/users/",
                "/a/...",
                "/a/b..c",
                "/a/..b",
                "/gr%C3%BC%C3%9Fe",
                "/a%20b",
                "/a+b@c:d,e=f&g!h$i'(j)*~k",
            })
    void letsPlainPathThrough(String path) {
        assertThat(PathPolicy.refuses(path)).isFalse();
    }
}
