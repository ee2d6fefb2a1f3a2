package kz.ruqsat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kz.ruqsat.app.database.SharedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppProcessTest {

    @Test
    void startsAgainAfterItWasKilled(@TempDir Path sandboxDirectory) throws IOException, InterruptedException {
        Path data = SharedPostgres.dataDirectory();
        try (AppProcess _ = AppProcess.sandbox(sandboxDirectory)) {
            AppProcess killed = AppProcess.app(data, sandboxDirectory);
            killed.kill();
            try (AppProcess again = AppProcess.app(data, sandboxDirectory)) {
                assertThat(status(again.address() + "/actuator/health")).isEqualTo(200);
            }
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
