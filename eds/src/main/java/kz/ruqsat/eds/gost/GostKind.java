package kz.ruqsat.eds.gost;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.engines.GOST28147Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;

/**
 * A kind of key with the one curve, digest and signature that go with it. What a key names beside these is refused: a
 * curve of the sender's choice would prove nothing.
 */
public enum GostKind {
    /** GOST 34.310-2004 with GOST 34.311-95 (whose S-box is the standard's test box). */
    GOST_2004(
            "GOST34310-2004",
            new Oids(
                    "1.2.398.3.10.1.1.1.1", "1.2.398.3.10.1.1.1.1.1", "1.2.398.3.10.1.3.1.1.0", "1.2.398.3.10.1.1.1.2"),
            new DigestName("GOST34311-95", "1.2.398.3.10.1.3.1"),
            "GostR3410-2001-CryptoPro-A",
            32) {
        @Override
        Digest newDigest() {
            return new GOST3411Digest(GOST28147Engine.getSBox("D-Test"));
        }
    },
    /** GOST 34.10-2015 with a key of 256 bits; not yet seen in public certificates. */
    GOST_2015_256(
            "GOST3410-2015-256",
            new Oids("1.2.398.3.10.1.1.2.1", "1.2.398.3.10.1.1.2.1.1", "1.2.398.3.10.1.3.2", "1.2.398.3.10.1.1.2.3.1"),
            new DigestName("GOST3411-2015-256", "1.2.398.3.10.1.3.2"),
            "Tc26-Gost-3410-12-256-paramSetA",
            32) {
        @Override
        Digest newDigest() {
            return new GOST3411_2012_256Digest();
        }
    },
    /** GOST 34.10-2015 with a key of 512 bits: what the national authority issues since 2022. */
    GOST_2015_512(
            "GOST3410-2015-512",
            new Oids("1.2.398.3.10.1.1.2.2", "1.2.398.3.10.1.1.2.2.1", "1.2.398.3.10.1.3.3", "1.2.398.3.10.1.1.2.3.2"),
            new DigestName("GOST3411-2015-512", "1.2.398.3.10.1.3.3"),
            "Tc26-Gost-3410-12-512-paramSetA",
            64) {
        @Override
        Digest newDigest() {
            return new GOST3411_2012_512Digest();
        }
    };

    private static final List<GostKind> ALL = List.of(values());

    private final String algorithm;
    // never changed by anybody, though their classes cannot say so
    @SuppressWarnings("ImmutableEnumChecker")
    private final Oids oids;

    @SuppressWarnings("ImmutableEnumChecker")
    private final DigestName digest;

    @SuppressWarnings("ImmutableEnumChecker")
    private final ECDomainParameters domain;

    private final int half;

    /** The OIDs of key, curve, the digest named in the key's parameters, and signature. */
    private record Oids(
            ASN1ObjectIdentifier key,
            ASN1ObjectIdentifier curve,
            ASN1ObjectIdentifier keyDigest,
            ASN1ObjectIdentifier signature) {
        Oids(String key, String curve, String keyDigest, String signature) {
            this(
                    new ASN1ObjectIdentifier(key),
                    new ASN1ObjectIdentifier(curve),
                    new ASN1ObjectIdentifier(keyDigest),
                    new ASN1ObjectIdentifier(signature));
        }
    }

    private record DigestName(String name, ASN1ObjectIdentifier oid) {
        DigestName(String name, String oid) {
            this(name, new ASN1ObjectIdentifier(oid));
        }
    }

    GostKind(String algorithm, Oids oids, DigestName digest, String curve, int half) {
        this.algorithm = algorithm;
        this.oids = oids;
        this.digest = digest;
        this.domain = domain(curve);
        this.half = half;
    }

    abstract Digest newDigest();

    DSA newSigner() {
        return new ECGOST3410Signer();
    }

    /** The name of keys of this kind, such as {@code GOST3410-2015-512}. */
    public String algorithm() {
        return algorithm;
    }

    /** The name of the signature: digest, then key. */
    public String signature() {
        return digest.name + "with" + algorithm;
    }

    public String digestName() {
        return digest.name;
    }

    public ASN1ObjectIdentifier keyOid() {
        return oids.key;
    }

    public ASN1ObjectIdentifier signatureOid() {
        return oids.signature;
    }

    public ASN1ObjectIdentifier digestOid() {
        return digest.oid;
    }

    /** The length of one coordinate, and of one half of a signature value, in bytes. */
    public int half() {
        return half;
    }

    /** The length of a digest, in bytes. */
    public int digestLength() {
        return half;
    }

    ASN1ObjectIdentifier curveOid() {
        return oids.curve;
    }

    ASN1ObjectIdentifier keyDigestOid() {
        return oids.keyDigest;
    }

    ECDomainParameters domain() {
        return domain;
    }

    /** Little-endian bytes of a number, as these standards write it. */
    byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[half];
        BigInteger rest = number;
        for (int i = 0; i < half; i++) {
            bytes[i] = rest.byteValue();
            rest = rest.shiftRight(Byte.SIZE);
        }
        return bytes;
    }

    /** The number that little-endian bytes mean. */
    static BigInteger number(byte[] bytes, int from, int to) {
        byte[] big = new byte[to - from];
        for (int i = 0; i < big.length; i++) {
            big[i] = bytes[to - 1 - i];
        }
        return new BigInteger(1, big);
    }

    public static Optional<GostKind> ofKey(ASN1ObjectIdentifier oid) {
        return ALL.stream().filter(kind -> kind.keyOid().equals(oid)).findFirst();
    }

    public static Optional<GostKind> ofSignature(ASN1ObjectIdentifier oid) {
        return ALL.stream().filter(kind -> kind.signatureOid().equals(oid)).findFirst();
    }

    private static ECDomainParameters domain(String curve) {
        X9ECParameters found = ECGOST3410NamedCurves.getByNameX9(curve);
        if (found == null) {
            throw new IllegalStateException("BouncyCastle has no curve " + curve);
        }
        return new ECDomainParameters(found);
    }
}
