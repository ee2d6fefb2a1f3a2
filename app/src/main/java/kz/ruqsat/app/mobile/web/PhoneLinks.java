package kz.ruqsat.app.mobile.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.mobile.Ask;
import kz.ruqsat.app.mobile.PhoneDesk;
import kz.ruqsat.app.mobile.PhoneDesk.Begun;
import kz.ruqsat.app.mobile.PhoneDesk.Seen;
import kz.ruqsat.app.printing.CodeImages;
import kz.ruqsat.app.shell.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the script of a page asks: a link for the reader's phone, and whether the phone has signed. */
@Controller
class PhoneLinks {
    private static final String AT = "/mobile/links/";

    private final PhoneDesk desk;
    private final Settings settings;

    PhoneLinks(PhoneDesk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @PostMapping("/mobile/links")
    ResponseEntity<byte[]> begin(@RequestBody byte[] body, @Nullable Person person, PageFrame frame) {
        Optional<Ask> ask = ask(body);
        if (ask.isEmpty()) {
            return Json.answer(400, Map.of("message", frame.text("mobile.reload")));
        }
        return switch (desk.begin(ask.get(), person == null ? null : person.iin())) {
            case Begun.Link link -> Json.answer(201, shown(link));
            case Begun.Refused refused -> Json.answer(422, Map.of("message", frame.text(refused.textKey())));
        };
    }

    private Map<String, Object> shown(Begun.Link link) {
        String address = settings.publicUrl() + "/mobile/sign/" + link.link().text();
        return Map.of(
                "watch",
                AT + link.watch().text(),
                "qr",
                CodeImages.qr("mobileSign:" + address),
                "link",
                address,
                "app",
                opening(settings.mobile().app(), address, "1476128386", "kz.egov.mobile", "kz.mobile.mgov"),
                "business",
                opening(
                        settings.mobile().businessApp(),
                        address,
                        "1597880144",
                        "kz.mobile.mgov.business",
                        "kz.mobile.mgov.business"),
                "secondsLeft",
                settings.mobile().link().toSeconds());
    }

    /** The address that opens the application on this very device. */
    private static String opening(URI app, String address, String isi, String ibi, String apn) {
        return app + "?link=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&isi=" + isi + "&ibi=" + ibi
                + "&apn=" + apn;
    }

    @GetMapping(AT + "{watch}")
    ResponseEntity<byte[]> look(@PathVariable String watch, PageFrame frame) {
        return desk.look(new Secret(watch))
                .map(seen -> Json.answer(200, shown(seen, frame)))
                .orElseGet(() -> Json.answer(404, Map.of("state", "expired")));
    }

    private static Map<String, Object> shown(Seen seen, PageFrame frame) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("state", seen.state().word());
        shown.put("secondsLeft", seen.left().toSeconds());
        if (seen.trouble() != null) {
            shown.put("trouble", frame.text(seen.trouble()));
        }
        shown.put("signatures", seen.signatures());
        return shown;
    }

    @DeleteMapping(AT + "{watch}")
    ResponseEntity<byte[]> cancel(@PathVariable String watch) {
        desk.cancel(new Secret(watch));
        return Json.answer(200, Map.of("state", "cancelled"));
    }

    private static Optional<Ask> ask(byte[] body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            List<byte[]> contents = new ArrayList<>();
            json.path("payloads")
                    .forEach(payload -> contents.add(Base64.getDecoder().decode(payload.asString(""))));
            return Ask.Usage.of(json.path("usage").asString(""))
                    .flatMap(usage -> Ask.Format.of(json.path("format").asString(""))
                            .map(format -> new Ask(
                                    usage,
                                    format,
                                    json.path("encapsulate").asBoolean(true),
                                    json.path("title").asString(""),
                                    contents)));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
