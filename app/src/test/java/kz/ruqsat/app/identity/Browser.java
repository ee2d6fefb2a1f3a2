package kz.ruqsat.app.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without scripts: keeps cookies, sends a page's forms with their hidden fields, follows no redirect. */
public final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"[^>]*>");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI server;

    public Browser(URI server) {
        this.server = server;
    }

    /** What came back. */
    public record Answer(int status, String body, Map<String, java.util.List<String>> headers) {

        @Nullable
        public String header(String name) {
            var values = headers.get(name);
            return values == null ? null : values.getFirst();
        }

        /** The form's hidden fields that would be sent. */
        public Map<String, String> hidden() {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher matcher = HIDDEN.matcher(form());
            while (matcher.find()) {
                if (!matcher.group().contains("disabled")) {
                    fields.put(matcher.group(1), unescaped(matcher.group(2)));
                }
            }
            return fields;
        }

        /** What the page asks to be signed, base64. */
        public String payload() {
            Matcher matcher =
                    Pattern.compile("name=\"payload\" value=\"([^\"]*)\"").matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("Nothing to sign on the page:\n" + body);
            }
            return unescaped(matcher.group(1));
        }

        private String form() {
            int main = body.indexOf("<main");
            return main < 0 ? body : body.substring(main);
        }

        private static String unescaped(String text) {
            return text.replace("&#34;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Language", "en")
                .GET());
    }

    public Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header(header, value)
                .GET());
    }

    /** Sends the page's form with these fields besides its hidden ones. */
    public Answer submit(Answer page, String path, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(page.hidden());
        fields.putAll(typed);
        return post(path, fields);
    }

    public Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What a script of the page, or a program, sends: any method, JSON, more headers. */
    public Answer json(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    @Nullable
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The same browser at another server: cookies know no ports. */
    Browser at(URI otherServer) {
        Browser other = new Browser(otherServer);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(otherServer, cookie));
        return other;
    }

    /** Sends a file in the field of a form, with the page's token. */
    public Answer upload(Answer page, String path, String field, String fileName, byte[] bytes) {
        return upload(page, path, field, fileName, bytes, Map.of());
    }

    /** The same with what was typed beside it. */
    public Answer upload(
            Answer page, String path, String field, String fileName, byte[] bytes, Map<String, String> typed) {
        String boundary = "----ruqsat-boundary";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", page.hidden().getOrDefault("_csrf", ""));
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Origin", server.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
