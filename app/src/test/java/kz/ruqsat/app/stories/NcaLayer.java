package kz.ruqsat.app.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jspecify.annotations.Nullable;

/** The sandbox's NCALayer: whose key is in the reader. */
record NcaLayer(URI sandbox) {

    /** From now on this person's key is taken, without a question. */
    void holdsKeyOf(PeopleFile.Applicant person) {
        holdsKeyOf(person.iin(), person.bin());
    }

    void holdsKeyOf(String iin, @Nullable String bin) {
        post("{\"iin\":\"" + iin + "\",\"bin\":" + (bin == null ? "null" : "\"" + bin + "\"") + "}");
    }

    /** From now on the person is asked, on {@link #page()}. */
    void asks() {
        post("{\"iin\":null,\"bin\":null}");
    }

    /** NCALayer's window. */
    String page(String language) {
        return sandbox + "/ncalayer?lang=" + language;
    }

    private void post(String json) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.resolve("/ncalayer/person"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("NCALayer answers " + status);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
