package dev.pluto.testing.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks a service, whatever it is asked, and reads what it says of itself. */
final class Line {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Line(URI service) {
        this.service = service;
    }

    /** Its OpenAPI document. */
    ApiDocument document() {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                .build();
        return new ApiDocument(read(send(request).body()));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return sent(request);
        } catch (IOException closed) {
            // after a request that was too long the server closes a connection that the client means to use again
            return sentAgain(request);
        }
    }

    private HttpResponse<String> sentAgain(HttpRequest request) {
        try {
            return sent(request);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request, e);
        }
    }

    private HttpResponse<String> sent(HttpRequest request) throws IOException {
        try {
            return client.send(request, Bodies::of);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("is no JSON: " + Asked.cut(json), e);
        }
    }
}
