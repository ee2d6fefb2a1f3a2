package kz.ruqsat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/** Checks signatures as the other side would, knowing only the two trusted certificates. */
public final class CmsCheck {
    private CmsCheck() {}

    /** The certificate of the only signer, when signature, attributes and chain are right. */
    public static X509Certificate verified(CMSSignedData cms, RunningSandbox running) throws Exception {
        assertThat(cms.getVersion()).isEqualTo(1);
        var signer = cms.getSignerInfos().getSigners().iterator().next();
        var holder = matching(cms.getCertificates(), signer.getSID());
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder)))
                .isTrue();
        assertThat(signer.getEncryptionAlgOID()).isEqualTo("1.2.840.113549.1.1.11");
        for (var oid : List.of(
                PKCSObjectIdentifiers.pkcs_9_at_contentType,
                PKCSObjectIdentifiers.pkcs_9_at_messageDigest,
                PKCSObjectIdentifiers.pkcs_9_at_signingTime,
                PKCSObjectIdentifiers.id_aa_signingCertificateV2)) {
            assertThat(signer.getSignedAttributes().get(oid)).as("%s", oid).isNotNull();
        }
        var certificate = certificate(holder.getEncoded());
        chained(certificate, running.folder);
        return certificate;
    }

    /** Fails unless the token is right and stamps this signer's signature. */
    public static void stampVerified(CMSSignedData cms, RunningSandbox running) throws Exception {
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        var attribute = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        var token = new TimeStampToken(new CMSSignedData(
                attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()));
        tokenVerified(token, running);
        var digest = java.security.MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
        assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(digest);
    }

    public static void tokenVerified(TimeStampToken token, RunningSandbox running) throws Exception {
        var holder = matching(token.getCertificates(), token.getSID());
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
        assertThat(token.getTimeStampInfo().getPolicy().getId()).isEqualTo("1.2.398.3.3.2.6.2");
        chained(certificate(holder.getEncoded()), running.folder);
    }

    /** Fails unless the certificate leads over nca_rsa to root_rsa of the trust folder. */
    public static void chained(X509Certificate certificate, Path folder) throws Exception {
        var issuing = certificate(Files.readAllBytes(folder.resolve("trust/nca_rsa.cer")));
        var root = certificate(Files.readAllBytes(folder.resolve("trust/root_rsa.cer")));
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate, issuing));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    public static X509Certificate certificate(byte[] der) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static X509CertificateHolder matching(Store<X509CertificateHolder> store, SignerId signer) {
        return store.getMatches(null).stream().filter(signer::match).findFirst().orElseThrow();
    }
}
