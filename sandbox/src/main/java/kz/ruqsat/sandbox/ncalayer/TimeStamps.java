package kz.ruqsat.sandbox.ncalayer;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import kz.ruqsat.sandbox.ca.KeyKind;
import kz.ruqsat.sandbox.ca.Signatures;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Gets time stamps over HTTP (RFC 3161), from the same server as everybody. */
final class TimeStamps implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI server;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TimeStamps(URI server) {
        this.server = server;
    }

    /**
     * A token over the digest that goes with the key, stamped by the key's family; {@link NotPossible} when the server
     * does not give one.
     */
    TimeStampToken over(byte[] signature, PrivateKey key) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            generator.setReqPolicy(KeyKind.of(key).family().stampPolicy());
            var imprint = Signatures.digest(key, signature);
            var request =
                    generator.generate(Signatures.digest(key).getAlgorithm(), imprint, new BigInteger(64, RANDOM));
            var response = new TimeStampResponse(asked(request.getEncoded()));
            response.validate(request);
            var token = response.getTimeStampToken();
            if (token == null) {
                throw new NotPossible("the time-stamp server refused: " + response.getStatusString());
            }
            return token;
        } catch (IOException | TSPException e) {
            throw new NotPossible("no time stamp from " + server + ": " + e, e);
        }
    }

    private byte[] asked(byte[] query) throws IOException {
        var request = HttpRequest.newBuilder(server)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPossible("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
