package kz.ruqsat.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.ruqsat.sandbox.CmsCheck;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone against a server that offers one text for signing. */
class PhoneTest {
    private final RunningSandbox running = RunningSandbox.get();
    private final List<byte[]> returned = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private HttpServer server;
    private @Nullable String xml;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        var at = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/one", exchange -> {
            var body = """
                    {"description":"Өтінішке қол қою","organisation":{"nameKz":"Рұқсат","nameRu":"Ruqsat","nameEn":"Ruqsat","bin":"1"},
                     "document":{"uri":"%s/documents","auth_type":"Bearer","auth_token":"t-1"}}""".formatted(at).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/documents", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var sent = exchange.getRequestBody().readAllBytes();
            var body = xml != null
                    ? "{\"signMethod\":\"XML\",\"documentsToSign\":[{\"id\":1,\"documentXml\":\"%s\"}]}"
                            .formatted(xml)
                            .getBytes(StandardCharsets.UTF_8)
                    : """
                    {"signMethod":"CMS_WITH_DATA","documentsToSign":[{"id":1,"nameKz":"Өтініш","nameRu":"Заявление","nameEn":"Request",
                     "meta":[],"document":{"file":{"mime":"","data":"0JA="}}}]}""".getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("PUT")) {
                returned.add(sent);
                body = "{\"message\":\"Used already\"}".getBytes(StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(returned.size() > 1 ? 410 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void signsXml() throws Exception {
        xml = "<request>1</request>";
        var head = running.applicant(CertificateKind.HEAD);
        var link = "http://127.0.0.1:" + server.getAddress().getPort() + "/one";
        assertThat(running.postForm("/mobile?lang=kk", "link=" + link + "&who=" + head.iin() + "-" + head.bin())
                        .statusCode())
                .isEqualTo(200);
        assertThat(JsonFile.JSON
                        .readTree(returned.getFirst())
                        .at("/documentsToSign/0/documentXml")
                        .asString())
                .contains("<request>1", "X509Certificate", "SignatureValue");
    }

    @Test
    void signsWhatTheLinkLeadsToAsTheChosenPerson() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        var link = URLEncoder.encode(
                "mobileSign:http://127.0.0.1:" + server.getAddress().getPort() + "/one", StandardCharsets.UTF_8);
        assertThat(running.text("/mobile?lang=ru&link=" + link))
                .contains("Ruqsat", "Өтінішке қол қою", "Заявление", head.surname());
        var sent = "link=" + link + "&who=" + head.iin() + "-" + head.bin();
        assertThat(running.postForm("/mobile?lang=en", sent).statusCode()).isEqualTo(200);
        assertThat(tokens).containsOnly("Bearer t-1");
        var data = JsonFile.JSON
                .readTree(returned.getFirst())
                .at("/documentsToSign/0/document/file/data")
                .asString();
        var cms = new CMSSignedData(Base64.getDecoder().decode(data));
        assertThat((byte[]) cms.getSignedContent().getContent()).isEqualTo("А".getBytes(StandardCharsets.UTF_8));
        assertThat(CmsCheck.verified(cms, running).getSubjectX500Principal().toString())
                .contains(head.iin());
        var again = running.postForm("/mobile?lang=en", sent);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(new String(again.body(), StandardCharsets.UTF_8)).contains("Used already");
    }
}
