package kz.ruqsat.app.verification;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.core.shared.ConstantName;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.Statement;
import kz.ruqsat.eds.report.TimeStamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict for programs; the shape is a promise, only fields may be added. */
final class VerdictJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private VerdictJson() {}

    static String write(FileVerdict verdict) {
        ObjectNode all = JSON.createObjectNode();
        all.put("format", ConstantName.of(verdict.format()));
        all.put("verdict", ConstantName.of(verdict.verdict()));
        ArrayNode signatures = all.putArray("signatures");
        verdict.signatures().forEach(signed -> signatures.add(signature(signed)));
        reasons(all, verdict.reasons());
        if (!verdict.statements().isEmpty()) {
            ArrayNode statements = all.putArray("statements");
            verdict.statements().forEach(statement -> statements.add(statement(statement)));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static ObjectNode signature(FileVerdict.Signed signed) {
        ObjectNode one = JSON.createObjectNode();
        one.put("cryptographic", signed.cryptographic());
        one.set("signer", signed.signer() == null ? JSON.nullNode() : signer(signed.signer()));
        one.put("algorithm", signed.algorithm());
        one.put("signingTime", text(signed.signingTime()));
        one.set("timestamp", signed.timeStamp() == null ? JSON.nullNode() : stamp(signed.timeStamp()));
        one.set("certificate", signed.signer() == null ? JSON.nullNode() : certificate(signed.signer()));
        one.put("chain", ConstantName.of(signed.chain()));
        one.put("revocation", signed.revocation());
        one.put("coversWholeDocument", signed.covered());
        one.put("level", signed.level().name());
        one.put("verdict", ConstantName.of(signed.verdict()));
        reasons(one, signed.reasons());
        if (!signed.counterSignatures().isEmpty()) {
            ArrayNode counters = one.putArray("counterSignatures");
            signed.counterSignatures().forEach(counter -> counters.add(signature(counter)));
        }
        return one;
    }

    private static ObjectNode statement(Statement statement) {
        return JSON.createObjectNode()
                .put("says", ConstantName.of(statement.kind()))
                .put("about", statement.about())
                .put("at", text(statement.at()))
                .put("detail", statement.detail());
    }

    private static ObjectNode stamp(TimeStamp stamp) {
        return JSON.createObjectNode()
                .put("time", text(stamp.time()))
                .put("policy", stamp.policy())
                .put("algorithm", stamp.algorithm())
                .put("imprint", stamp.imprint())
                .put("valid", stamp.valid());
    }

    private static ObjectNode certificate(SignerCertificate signer) {
        return JSON.createObjectNode()
                .put("serial", signer.serial())
                .put("issuer", signer.issuer())
                .put("notBefore", text(signer.notBefore()))
                .put("notAfter", text(signer.notAfter()))
                .put("keyUsage", ConstantName.of(signer.keyUse()));
    }

    private static ObjectNode signer(SignerCertificate signer) {
        ObjectNode node = JSON.createObjectNode();
        node.put("commonName", signer.commonName());
        node.put("iin", signer.iin());
        node.put("bin", signer.bin());
        node.put("organisation", signer.organisation());
        ArrayNode roles = node.putArray("roles");
        signer.roles().stream().map(ConstantName::of).sorted().forEach(roles::add);
        return node;
    }

    private static void reasons(ObjectNode node, List<Finding> findings) {
        ArrayNode reasons = node.putArray("reasons");
        findings.stream().map(ConstantName::of).forEach(reasons::add);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
