package kz.ruqsat.app.licences;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.licences.ResultPapers.Signer;
import kz.ruqsat.app.path.RequestFacts;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The data of a result, for machines: what is signed beside the paper. Its form is versioned by {@code format}. */
@Component
class ResultContent {
    private static final String FORMAT = "ruqsat-result/1";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RequestFacts facts;

    ResultContent(RequestFacts facts) {
        this.facts = facts;
    }

    byte[] of(
            Case subject,
            Proposal proposal,
            @Nullable UnifiedNumber licence,
            byte[] preparedPdf,
            Signer signer,
            Instant at) {
        Request request = subject.request();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", FORMAT);
        data.put("result", proposal.kind().name());
        if (licence != null) {
            data.put("licence", licence.value());
        }
        data.put("application", subject.number().value());
        data.put("regulation", request.regulation().value());
        data.put("edition", request.edition().toString());
        data.put("variant", request.covered());
        data.put("activity", texts(subject.regulation().head().activity()));
        data.put("issuer", texts(subject.regulation().head().providerName()));
        data.put("holder", holder(request));
        data.put("object", permitted(request));
        data.put("grounds", proposal.grounds());
        data.put("text", proposal.text());
        ground(signer, data);
        data.put("preparedAt", at.toString());
        data.put("preparedPaperSha256", Documents.sha256(preparedPdf));
        return JSON.writeValueAsBytes(data);
    }

    private Map<String, Object> permitted(Request request) {
        Map<String, Object> permitted = new LinkedHashMap<>();
        facts.publicOf(request)
                .forEach(fact -> permitted.put(fact.key(), request.facts().get(fact.key())));
        return permitted;
    }

    /** By what right it is signed by one who is not the head. */
    private static void ground(Signer signer, Map<String, Object> data) {
        InPlaceOf inPlaceOf = signer.inPlaceOf();
        if (inPlaceOf != null) {
            data.put("signedInPlaceOf", Map.of("name", inPlaceOf.name(), "order", inPlaceOf.ground()));
        }
        if (signer.byOrder() != null) {
            data.put("signedByOrder", signer.byOrder());
        }
    }

    private static Map<String, String> holder(Request request) {
        return Map.of(
                "number",
                request.applicant().number().value(),
                "name",
                request.applicant().name());
    }

    private static Map<String, String> texts(LocalText text) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("kk", text.kk());
        texts.put("ru", text.ru());
        texts.put("en", text.en());
        return texts;
    }
}
