package kz.ruqsat.eds.cms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.eds.certificates.Kept;
import kz.ruqsat.eds.der.DerReader;
import kz.ruqsat.eds.der.UnusualException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Signed attributes in their usual form: in DER and in its order, each type once with one value, the content's type
 * (plain bytes) and digest among them.
 *
 * @param signed as they are signed
 * @param messageDigest of the content
 * @param signingTime when the signer says that he signed
 * @param named the certificate that is named there
 */
public record PlainAttributes(
        byte[] signed, byte[] messageDigest, @Nullable Instant signingTime, SignerParts.@Nullable Named named)
        implements SignerParts.Said {

    private static final int MOST = 12;
    private static final int LARGEST = 4096;
    private static final int TIME_LENGTH = "yyMMddHHmmssZ".length();

    private static final byte[] CONTENT_TYPE = PlainCms.written(CMSAttributes.contentType);
    private static final byte[] MESSAGE_DIGEST = PlainCms.written(CMSAttributes.messageDigest);
    private static final byte[] SIGNING_TIME = PlainCms.written(CMSAttributes.signingTime);

    /** An attribute that is the same each time somebody signs. */
    private record Same(ASN1ObjectIdentifier type, SignerParts.@Nullable Named named) {}

    private static final Kept<Kept.Bytes, Same> SAME = new Kept<>();

    @Override
    public boolean typed(@Nullable ASN1ObjectIdentifier contentType) {
        return CMSObjectIdentifiers.data.equals(contentType);
    }

    /**
     * Reads them.
     *
     * @param signer before the attributes; behind them afterwards
     * @throws UnusualException when they have any other form
     */
    static PlainAttributes read(DerReader signer) throws UnusualException {
        byte[] signed = signer.element(DerReader.tagged(0));
        signed[0] = DerReader.SET; // so they are signed (RFC 5652 5.4)
        return new Reading().read(signed);
    }

    /** Attributes half read. */
    private static final class Reading {
        private final List<byte[]> types = new ArrayList<>(MOST);
        private byte @Nullable [] digest;
        private @Nullable Instant time;
        private final List<Same> others = new ArrayList<>(2);

        PlainAttributes read(byte[] signed) throws UnusualException {
            DerReader set = DerReader.of(signed).inside(DerReader.SET);
            byte[] before = new byte[0];
            boolean typed = false;
            while (set.more()) {
                byte[] attribute = set.element(DerReader.SEQUENCE);
                unless(Arrays.compareUnsigned(before, attribute) < 0, "another order");
                before = attribute;
                typed |= one(attribute);
            }
            if (digest == null || !typed) {
                throw new UnusualException("an attribute is missing");
            }
            return new PlainAttributes(signed, digest, time, named());
        }

        /** Reads one; true when it says that the content is plain bytes. */
        private boolean one(byte[] attribute) throws UnusualException {
            DerReader inside = DerReader.of(attribute).inside(DerReader.SEQUENCE);
            byte[] type = inside.element(DerReader.OID);
            unless(types.size() < MOST, "many");
            for (byte[] there : types) {
                unless(!Arrays.equals(there, type), "twice");
            }
            types.add(type);
            DerReader values = inside.inside(DerReader.SET);
            inside.end();
            boolean typed = Arrays.equals(type, CONTENT_TYPE);
            if (typed) {
                values.skip(PlainCms.DATA);
            } else if (Arrays.equals(type, MESSAGE_DIGEST)) {
                digest = values.value(DerReader.OCTETS);
            } else if (Arrays.equals(type, SIGNING_TIME)) {
                time = time(values.value(DerReader.UTC_TIME));
            } else {
                others.add(same(attribute));
                return false;
            }
            values.end();
            return typed;
        }

        private SignerParts.@Nullable Named named() {
            SignerParts.Named named = null;
            for (Same other : others) {
                if (other.named() != null
                        && (named == null || other.type().equals(PKCSObjectIdentifiers.id_aa_signingCertificateV2))) {
                    named = other.named();
                }
            }
            return named;
        }
    }

    /** Reads an attribute of any type. */
    private static Same same(byte[] der) throws UnusualException {
        Kept.Bytes key = new Kept.Bytes(der);
        Same kept = SAME.get(key);
        if (kept == null) {
            kept = parsed(der);
            SAME.put(key, kept);
        }
        return kept;
    }

    private static Same parsed(byte[] der) throws UnusualException {
        try {
            Attribute attribute = Attribute.getInstance(ASN1Primitive.fromByteArray(der));
            unless(der.length <= LARGEST && attribute.getAttrValues().size() == 1, "another form");
            unless(Arrays.equals(der, attribute.getEncoded(ASN1Encoding.DER)), "not in DER");
            return new Same(attribute.getAttrType(), ParsedSigner.named(attribute));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnusualException("no attribute");
        }
    }

    private static Instant time(byte[] written) throws UnusualException {
        unless(written.length == TIME_LENGTH && written[TIME_LENGTH - 1] == 'Z', "another form of time");
        String text = new String(written, StandardCharsets.ISO_8859_1);
        int[] parts = new int[TIME_LENGTH / 2];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = digit(text.charAt(2 * i)) * 10 + digit(text.charAt(2 * i + 1));
        }
        try {
            int year = parts[0] + (parts[0] < 50 ? 2000 : 1900); // RFC 5652 11.3
            return LocalDateTime.of(year, parts[1], parts[2], parts[3], parts[4], parts[5])
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new UnusualException("no time");
        }
    }

    private static int digit(char character) throws UnusualException {
        unless(character >= '0' && character <= '9', "no time");
        return character - '0';
    }

    private static void unless(boolean usual, String what) throws UnusualException {
        if (!usual) {
            throw new UnusualException(what);
        }
    }
}
