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

    /** The phone beside it opens a link and signs as this person. */
    void phoneSigns(String encodedLink, String who) {
        send("/mobile", "application/x-www-form-urlencoded", "link=" + encodedLink + "&who=" + who);
    }

    /** NCALayer's window. */
    String page(String language) {
        return sandbox + "/ncalayer?lang=" + language;
    }

    private void post(String json) {
        send("/ncalayer/person", "application/json", json);
    }

    private void send(String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(sandbox.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
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
