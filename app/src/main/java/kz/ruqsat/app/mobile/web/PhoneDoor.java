package kz.ruqsat.app.mobile.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.mobile.Ask;
import kz.ruqsat.app.mobile.PhoneDesk;
import kz.ruqsat.app.mobile.PhoneDesk.Answer;
import kz.ruqsat.app.mobile.Waiting;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What eGov mobile asks: the link's own answer, the documents, and to take them back signed. */
@Controller
class PhoneDoor {
    private static final String BEARER = "Bearer ";

    private final PhoneDesk desk;
    private final Settings settings;
    private final TextBook book;

    PhoneDoor(PhoneDesk desk, Settings settings, TextBook book) {
        this.desk = desk;
        this.settings = settings;
        this.book = book;
    }

    @GetMapping("/mobile/sign/{link}")
    ResponseEntity<byte[]> open(@PathVariable String link) {
        return answer(desk.open(new Secret(link)), link);
    }

    @GetMapping("/mobile/sign/{link}/documents")
    ResponseEntity<byte[]> documents(
            @PathVariable String link, @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        return answer(desk.documents(new Secret(link), bearer(authorization)), link);
    }

    @PutMapping("/mobile/sign/{link}/documents")
    ResponseEntity<byte[]> signed(
            @PathVariable String link,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestBody byte[] body) {
        return answer(desk.sign(new Secret(link), bearer(authorization), signatures(body)), link);
    }

    private static String bearer(String authorization) {
        return authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
    }

    private ResponseEntity<byte[]> answer(Answer answer, String link) {
        return switch (answer) {
            case Answer.Opened opened -> Json.answer(200, opened(opened, link));
            case Answer.Documents documents -> Json.answer(200, documents(documents));
            case Answer.Taken _ -> Json.answer(200, Map.of());
            case Answer.Gone gone -> Json.answer(410, Map.of("message", said(gone.textKey())));
            case Answer.Wrong wrong -> Json.answer(422, Map.of("message", said(wrong.textKey())));
            case Answer.NotYours _ -> Json.answer(403, Map.of("message", said("mobile.notYours")));
        };
    }

    private Map<String, Object> opened(Answer.Opened opened, String link) {
        Waiting waiting = opened.waiting();
        return Map.of(
                "description",
                waiting.usage() == Ask.Usage.LOG_IN
                        ? said("mobile.logIn", settings.publicUrl().getAuthority())
                        : waiting.title(),
                "expiry_date",
                waiting.expiresAt().toString(),
                "organisation",
                Map.of(
                        "nameRu",
                        book.in(Language.RU).of("shell.name"),
                        "nameKz",
                        book.in(Language.KK).of("shell.name"),
                        "nameEn",
                        book.in(Language.EN).of("shell.name"),
                        "bin",
                        settings.mobile().bin()),
                "document",
                Map.of(
                        "uri",
                        settings.publicUrl() + "/mobile/sign/" + link + "/documents",
                        "auth_type",
                        "Bearer",
                        "auth_token",
                        opened.bearer().text()));
    }

    private Map<String, Object> documents(Answer.Documents given) {
        Waiting waiting = given.waiting();
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int i = 0; i < given.contents().size(); i++) {
            documents.add(document(
                    waiting, given.contents().get(i), i, given.contents().size()));
        }
        return Map.of("signMethod", method(waiting), "documentsToSign", documents);
    }

    private Map<String, Object> document(Waiting waiting, byte[] content, int place, int of) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", place + 1);
        document.put("nameRu", name(waiting, Language.RU, place, of));
        document.put("nameKz", name(waiting, Language.KK, place, of));
        document.put("nameEn", name(waiting, Language.EN, place, of));
        // Not of the protocol: what the key is for. A phone that does not know it takes the key it has.
        document.put(
                "meta",
                List.of(Map.of("name", "purpose", "value", waiting.usage().word())));
        switch (waiting.format()) {
            case XML -> document.put("documentXml", new String(content, StandardCharsets.UTF_8));
            case CMS ->
                document.put(
                        "document",
                        Map.of(
                                "file",
                                Map.of(
                                        "mime",
                                        isPdf(content) ? "@file/pdf" : "",
                                        "data",
                                        Base64.getEncoder().encodeToString(content))));
        }
        return document;
    }

    private String name(Waiting waiting, Language language, int place, int of) {
        String title = switch (waiting.usage()) {
            case LOG_IN ->
                book.in(language).of("mobile.logIn", settings.publicUrl().getAuthority());
            case SIGNING -> waiting.title();
        };
        return of == 1 ? title : title + " (" + (place + 1) + "/" + of + ")";
    }

    private static String method(Waiting waiting) {
        return switch (waiting.format()) {
            case XML -> "XML";
            case CMS -> waiting.encapsulated() ? "CMS_WITH_DATA" : "CMS_SIGN_ONLY";
        };
    }

    private static boolean isPdf(byte[] content) {
        return new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /** In the order of the documents; what is not there is empty. Nothing at all for what is no JSON. */
    private static List<String> signatures(byte[] body) {
        try {
            List<String> signatures = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(body)
                    .path("documentsToSign")
                    .forEach(document -> signatures.add(signature(document)));
            return signatures;
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static String signature(JsonNode document) {
        for (String at : List.of("/documentXml", "/documentCms", "/document/file/data")) {
            String text = document.at(at).asString("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** In Kazakh and Russian: the phone does not say which its owner reads. */
    private String said(String textKey, @Nullable Object... arguments) {
        Object[] given = Objects.requireNonNull(arguments);
        return book.in(Language.KK).of(textKey, given) + " / "
                + book.in(Language.RU).of(textKey, given);
    }
}
