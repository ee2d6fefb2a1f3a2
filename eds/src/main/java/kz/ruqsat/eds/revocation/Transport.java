package kz.ruqsat.eds.revocation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP to the certification authority's servers, with an end to patience and to the size of an answer. */
public final class Transport {
    private final HttpClient client;
    private final Duration patience;

    /** @param patience for a connection, and again for a whole answer */
    public Transport(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                // An address stands in a signed certificate; a redirect does not.
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    byte[] get(URI address, long limit) throws IOException {
        return send(HttpRequest.newBuilder(address).GET().build(), limit);
    }

    /**
     * Sends a question and gives the answer's body.
     *
     * @param limit the most bytes that are read
     * @throws IOException when there is no answer in time, or one that is not 200
     */
    public byte[] post(URI address, String contentType, byte[] body, long limit) throws IOException {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                limit);
    }

    private byte[] send(HttpRequest request, long limit) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit));
        try {
            // HttpRequest.timeout would end with the headers; a body that drips in must not hold us either.
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + patience, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
