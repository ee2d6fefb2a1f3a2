package kz.ruqsat.sandbox.ncalayer;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** NCALayer: the signing program of a computer on which all the demo people keep their keys. */
public final class NcaLayer implements AutoCloseable, NcaLayerSockets.Talk {
    /** Where to listen; 0 is any free port. */
    public record Ports(int wss, int ws) {}

    private final Chooser chooser = new Chooser();
    private final ChooserPage page = new ChooserPage(chooser);
    private final TimeStamps timeStamps;
    private final BasicsModule basics;
    private final CommonUtilsModule commonUtils;
    private final Pen pen;

    private final NcaLayerSockets secure;
    private final NcaLayerSockets plain;

    private NcaLayer(TimeStamps timeStamps, CmsSigner signer, KeyRing keys, SSLContext tls, Ports ports) {
        this.timeStamps = timeStamps;
        basics = new BasicsModule(keys, chooser, signer);
        commonUtils = new CommonUtilsModule(keys, chooser, signer);
        pen = new Pen(keys, signer);
        secure = new NcaLayerSockets(ports.wss(), tls, chooser, this);
        plain = new NcaLayerSockets(ports.ws(), null, chooser, this);
    }

    /** Starts listening on both ports. */
    public static NcaLayer start(KeyRing keys, URI timeStampServer, InstantSource clock, SSLContext tls, Ports ports) {
        var timeStamps = new TimeStamps(timeStampServer);
        var layer = new NcaLayer(timeStamps, new CmsSigner(timeStamps, clock), keys, tls, ports);
        layer.secure.open();
        layer.plain.open();
        return layer;
    }

    public int wssPort() {
        return secure.getPort();
    }

    public int wsPort() {
        return plain.getPort();
    }

    /** The pages under {@code /ncalayer}. */
    public Reply page(Request request) {
        return page.answer(request);
    }

    /** Signs as the program would, without its window. */
    public Pen pen() {
        return pen;
    }

    /** From now on this program runs. */
    public void run(Program other) {
        chooser.run(other);
    }

    @Override
    public Optional<String> hello() {
        return chooser.program().hello();
    }

    @Override
    public void close() {
        chooser.forgetAll();
        secure.shut();
        plain.shut();
        timeStamps.close();
    }

    @Override
    public String answer(Object asker, String message) {
        return JsonFile.JSON.writeValueAsString(answered(asker, message));
    }

    private Object answered(Object asker, String message) {
        try {
            var request = JsonFile.JSON.readTree(message);
            var module = module(request);
            if (!chooser.program().has(module)) {
                return Map.of("success", false, "errorCode", "MODULE_NOT_FOUND");
            }
            return switch (module) {
                case Program.BASICS -> basics.answer(asker, request);
                case Program.COMMON_UTILS -> commonUtils.answer(asker, request);
                default -> Map.of("code", "200", "responseObject", Map.of("name", "KAZTOKENdesktop", "version", "1.8"));
            };
        } catch (JacksonException e) {
            return trouble("the request is not JSON: " + e.getOriginalMessage());
        } catch (RuntimeException e) {
            return trouble(e.toString());
        }
    }

    private static String module(JsonNode request) {
        return request.path("module").asString("");
    }

    private static Object trouble(String details) {
        return Map.of("status", false, "code", "GENERAL_ERROR", "message", "An unexpected error.", "details", details);
    }
}
