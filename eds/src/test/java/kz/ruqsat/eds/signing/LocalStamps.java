package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.revocation.Evidence;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * A time-stamp authority in this process, with a key of any kind.
 *
 * @param clock may be moved
 */
public record LocalStamps(SigningKey key, InstantSource clock) implements TimeStampAuthority {
    private static final String POLICY = "1.2.398.3.3.2.6.4";

    @Override
    public ASN1ObjectIdentifier digest() {
        return Algorithms.digestOf(key.algorithm()).getAlgorithm();
    }

    @Override
    public byte[] stamp(byte[] data) {
        TSTInfo info = new TSTInfo(
                new ASN1ObjectIdentifier(POLICY),
                new MessageImprint(new AlgorithmIdentifier(digest()), Algorithms.known(digest(), data)),
                new ASN1Integer(clock.instant().toEpochMilli()),
                new ASN1GeneralizedTime(Date.from(clock.instant())),
                null,
                null,
                null,
                null,
                null);
        try {
            byte[] content = info.getEncoded();
            ContentInfo carried = new ContentInfo(PKCSObjectIdentifiers.id_ct_TSTInfo, new DEROctetString(content));
            return CmsEdit.of(carried)
                    .and(CmsSigner.make(key, PKCSObjectIdentifiers.id_ct_TSTInfo, content, clock.instant()))
                    .with(new Evidence(List.of(key.certificate()), List.of(), List.of()))
                    .encoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
