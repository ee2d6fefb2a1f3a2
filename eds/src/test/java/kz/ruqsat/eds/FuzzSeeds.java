package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.KeyContainer;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.Pades;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.signing.TimeStampAuthority;
import kz.ruqsat.eds.signing.Xades;
import kz.ruqsat.eds.soap.SystemKey;
import kz.ruqsat.eds.soap.WsSecurity;
import kz.ruqsat.eds.testing.Makers;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestServers;

/**
 * Whole files of the kinds that the corpus has none of, made anew each time with keys that are thrown away: a fuzzer that
 * begins with them comes far into the parsers.
 */
public final class FuzzSeeds {
    static final String PASSWORD = "қупия";

    private static final byte[] DATA = "Өтініш № 1".getBytes(StandardCharsets.UTF_8);

    private FuzzSeeds() {}

    /** Writes them into a folder: {@code bench/fuzz}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> seed : make().entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
        System.exit(0); // the servers' threads would go on
    }

    static Map<String, byte[]> make() throws Exception {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        TestAuthority authority = new TestAuthority("SEEDS");
        try (TestServers servers = new TestServers(authority)) {
            add(seeds, authority, servers, TestKeys.ec("seed"), "ec");
            add(seeds, authority, servers, TestKeys.gost("seed", GostKind.GOST_2015_256), "gost");
        }
        return seeds;
    }

    private static void add(
            Map<String, byte[]> seeds, TestAuthority authority, TestServers servers, KeyPair keys, String kind)
            throws Exception {
        Holder holder = authority.issue(servers.here(TestAuthority.individual()), keys);
        SigningKey key = Makers.key(holder);
        TimeStampAuthority stamps = Makers.stamper(authority, servers, keys, NOW.plus(Duration.ofDays(900)), () -> NOW);
        Proving proof = new Proving(stamps, Makers.collector(authority.trust(), NOW));
        Cades cades = new Cades(() -> NOW, proof);
        byte[] archived = cades.sign(key, DATA, Cades.Form.ATTACHED, SignatureLevel.LTA);
        seeds.put(kind + "-archived.cms", archived);
        seeds.put(kind + "-counter.cms", cades.counterSign(archived, List.of(0), key));
        seeds.put(kind + "-archived.xml", new Xades(() -> NOW, proof).sign(xml("a"), key, SignatureLevel.LTA));
        seeds.put(kind + "-around.xml", new Xades(() -> NOW, null).signAround(DATA, key));
        seeds.put(kind + "-apart.xml", new Xades(() -> NOW, null).signApart(DATA, "a", key));
        byte[] over = new Xades(() -> NOW, proof)
                .counterSign(new Xades(() -> NOW, null).sign(xml("c"), key), List.of(), key, SignatureLevel.T);
        seeds.put(kind + "-over.xml", over);
        seeds.put(kind + "-plain.xml", Xades.signPlainly(xml("b"), key));
        seeds.put(kind + "-message.xml", message(holder));
        seeds.put(kind + "-archived.pdf", paper(Makers.pades(authority, servers, stamps, NOW), key));
        seeds.put(kind + "-key.p12", container(holder));
        seeds.put(kind + "-token.tst", stamps.stamp(DATA));
    }

    private static byte[] xml(String text) {
        return ("<өтініш xml:lang=\"kk\"><нөмір>" + text + "</нөмір></өтініш>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] paper(Pades pades, SigningKey key) throws IOException {
        return pades.sign(TestPdf.archival(false), new Pades.Wish(TestPdf.FIELD, null, SignatureLevel.LTA), key);
    }

    private static byte[] message(Holder holder) {
        return WsSecurity.sign("<a/>", new SystemKey(holder.keys().getPrivate(), holder.certificate()));
    }

    private static byte[] container(Holder holder) {
        return new KeyContainer(holder.keys().getPrivate(), List.of(holder.certificate()))
                .write(PASSWORD.toCharArray());
    }
}
