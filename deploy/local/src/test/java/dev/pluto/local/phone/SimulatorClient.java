package dev.pluto.local.phone;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Twilio's own Java library, sent to the simulator instead of api.twilio.com. */
final class SimulatorClient extends HttpClient {

    private final java.net.http.HttpClient network = java.net.http.HttpClient.newHttpClient();
    private final String apiUrl;

    private SimulatorClient(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    static TwilioRestClient of(PhoneSimulator simulator, String token) {
        return new TwilioRestClient.Builder(simulator.account().sid(), token)
                .httpClient(new SimulatorClient(simulator.apiUrl()))
                .build();
    }

    @Override
    public Response makeRequest(Request request) {
        String url = request.constructURL().toString().replaceFirst("https://[^/]+", apiUrl);
        List<String> headers = new ArrayList<>(List.of("Authorization", request.getAuthString()));
        for (Map.Entry<String, List<String>> header : request.getHeaderParams().entrySet()) {
            header.getValue().forEach(value -> headers.addAll(List.of(header.getKey(), value)));
        }
        boolean posts = request.getMethod().toString().equals("POST");
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url)).headers(headers.toArray(String[]::new));
        if (posts) {
            builder.setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()));
        }
        try {
            HttpResponse<String> answer = network.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(answer.body(), answer.statusCode());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
