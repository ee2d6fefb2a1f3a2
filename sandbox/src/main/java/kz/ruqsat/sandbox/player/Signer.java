package kz.ruqsat.sandbox.player;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import org.jspecify.annotations.Nullable;

/**
 * Signs a page's form with one person's key, as the page's script does: takes what is to be signed, asks NCALayer, puts
 * one field {@code signature} for each payload into the form and sends it.
 *
 * @param tls trusts the certificate of NCALayer
 * @param bin null for who acts for himself
 */
record Signer(SSLContext tls, String iin, @Nullable String bin) {

    Page sign(Form form) {
        var payloads = payloads(form);
        if (payloads.isEmpty()) {
            throw new Unexpected("something to sign", form.page().toString());
        }
        signatures(form, payloads).forEach(signature -> form.add("signature", signature));
        return form.press();
    }

    private static List<String> payloads(Form form) {
        var address = form.attribute("data-sign-url");
        if (address.isEmpty()) {
            return form.values("[data-sign-payload]");
        }
        var fetched = JsonFile.JSON.readTree(form.page().browser().download(address));
        var payloads = new ArrayList<String>();
        fetched.path("payloads").forEach(payload -> payloads.add(payload.asString("")));
        return payloads;
    }

    private List<String> signatures(Form form, List<String> payloads) {
        var address = form.page().content("meta[name=ncalayer]").split(" ")[0];
        try (var ncaLayer = NcaLayerClient.connect(URI.create(address), tls)) {
            return switch (ncaLayer.sign(request(form, payloads))) {
                case NcaLayerAnswer.Signed signed -> signed.pem();
                case NcaLayerAnswer.Cancelled _ -> throw new Unexpected("signatures", "cancelled in NCALayer");
                case NcaLayerAnswer.Failed failed -> throw new Unexpected("signatures", failed.toString());
            };
        }
    }

    private SignRequest request(Form form, List<String> payloads) {
        return new SignRequest(
                payloads.stream().map(Base64.getDecoder()::decode).toList(),
                !form.attribute("data-encapsulate").equals("false"),
                false,
                form.attribute("data-tsa").equals("true"),
                wished(form, "data-iin", iin),
                wished(form, "data-bin", bin),
                List.of(form.attribute("data-eku")),
                false);
    }

    /** Whose key the page wants; where it leaves that open, the person takes the own one. */
    private static @Nullable String wished(Form form, String attribute, @Nullable String own) {
        var wished = form.attribute(attribute);
        return wished.isEmpty() ? own : wished;
    }
}
