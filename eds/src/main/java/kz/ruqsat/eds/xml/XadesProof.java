package kz.ruqsat.eds.xml;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.LongTerm.Stamped;
import kz.ruqsat.eds.timestamps.TimeStampCheck;
import kz.ruqsat.eds.timestamps.Token;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The proof that was added to an XML signature (ETSI EN 319 132-1, 5.3 to 5.5).
 *
 * @param stamps over the signature value
 * @param archive archive time stamps in the order in which they were put there
 * @param findings that some can't be read
 * @param counters signatures over this one's value
 */
public record XadesProof(
        List<Stamped> stamps, List<Stamped> archive, Evidence evidence, Set<Finding> findings, List<Counter> counters) {
    public static final XadesProof NONE = archived(List.of(), Evidence.NONE);

    /**
     * A signature over the value of another one, inside of which it stands.
     *
     * @param over the value
     * @param archive the other's archive time stamps that are over it
     */
    record Counter(Element signature, XmlSubject.Value over, List<Stamped> archive) {
        private Counter under(List<Stamped> later) {
            return new Counter(
                    signature,
                    over,
                    Stream.concat(archive.stream(), later.stream()).toList());
        }
    }

    /** What proves a signature from outside of it. */
    static XadesProof archived(List<Stamped> archive, Evidence evidence) {
        return new XadesProof(List.of(), archive, evidence, Set.of(), List.of());
    }

    /** One a year or so, for longer than anything is kept. */
    private static final int MOST_ARCHIVES = 40;

    static XadesProof of(XmlSignature signature) throws Unfit {
        XadesProperties properties = signature.properties();
        return properties == null ? NONE : new Reading(signature).read(properties.unsigned());
    }

    /** Together with the proof of the signatures after this one: their archive time stamps are over all of this one. */
    XadesProof under(XadesProof later) {
        List<Stamped> all = new ArrayList<>(archive);
        for (Stamped stamped : later.archive) {
            all.add(new Stamped(stamped.token(), stamped.holds(), evidence.and(stamped.covered())));
        }
        List<Counter> proved =
                counters.stream().map(counter -> counter.under(later.archive)).toList();
        return new XadesProof(stamps, all, evidence.and(later.evidence), findings, proved);
    }

    private static final class Reading {
        private final XmlSignature signature;
        private final List<Stamped> stamps = new ArrayList<>();
        private final List<Stamped> archive = new ArrayList<>();
        private final Set<Finding> findings = new LinkedHashSet<>();
        /** With how many archive time stamps stand before each. */
        private final Map<Element, Integer> counters = new LinkedHashMap<>();

        private Evidence evidence = Evidence.NONE;

        Reading(XmlSignature signature) {
            this.signature = signature;
        }

        XadesProof read(List<Element> unsigned) throws Unfit {
            for (Element property : unsigned) {
                if (Parts.is(property, XadesProperties.XADES, "SignatureTimeStamp")) {
                    for (Token token : tokens(property)) {
                        byte[] stamped = signature.stamped(method(property), prefixes(property));
                        stamps.add(new Stamped(token, plain(property) && token.over(stamped), Evidence.NONE));
                    }
                } else if (Parts.is(property, XadesProperties.XADES_141, "ArchiveTimeStamp")) {
                    for (Token token : tokens(property)) {
                        byte[] archived = signature.archived(method(property), prefixes(property), property);
                        archive.add(new Stamped(token, plain(property) && token.over(archived), evidence));
                    }
                } else if (Parts.is(property, XadesProperties.XADES, XadesProperties.COUNTER_SIGNATURE)) {
                    Parts.all(property, Parts.DS, "Signature");
                    counters.put(Parts.one(property, Parts.DS, "Signature"), archive.size());
                } else {
                    known(property);
                    evidence = evidence.and(values(property));
                }
                if (stamps.size() > TimeStampCheck.MOST_TOKENS || archive.size() > MOST_ARCHIVES) {
                    return new XadesProof(
                            List.of(), List.of(), Evidence.NONE, Set.of(Finding.TIMESTAMP_INVALID), List.of());
                }
            }
            return new XadesProof(stamps, archive, evidence, findings, counters());
        }

        private List<Counter> counters() {
            XmlSubject.Value over = new XmlSubject.Value(signature.value());
            return counters.entrySet().stream()
                    .map(counter -> new Counter(
                            counter.getKey(), over, List.copyOf(archive.subList(counter.getValue(), archive.size()))))
                    .toList();
        }

        /** Whatever is not of XAdES may be meant for a reader who does not know that nobody has signed it. */
        private static void known(Element property) throws Unfit {
            String namespace = property.getNamespaceURI();
            if (!XadesProperties.XADES.equals(namespace) && !XadesProperties.XADES_141.equals(namespace)) {
                throw new Unfit(Fault.FORM, "unsigned property " + property.getNodeName());
            }
        }

        /** Nothing is chosen by the time stamp itself: what it is over follows from where it stands. */
        private static boolean plain(Element stamp) {
            return Parts.named(stamp, XadesProperties.XADES, "Include").isEmpty();
        }

        private static String method(Element stamp) {
            List<Element> methods = Parts.named(stamp, Parts.DS, "CanonicalizationMethod");
            return methods.isEmpty() ? CanonicalXml.INCLUSIVE : Parts.algorithm(methods.getFirst());
        }

        private static List<String> prefixes(Element stamp) throws Unfit {
            List<Element> methods = Parts.named(stamp, Parts.DS, "CanonicalizationMethod");
            return methods.isEmpty() ? List.of() : Parts.prefixes(methods.getFirst());
        }

        private List<Token> tokens(Element stamp) {
            List<Token> tokens = new ArrayList<>();
            for (Element token : Parts.named(stamp, XadesProperties.XADES, "EncapsulatedTimeStamp")) {
                try {
                    tokens.add(Token.parse(Parts.decoded(token)));
                } catch (UnreadableSignatureException e) {
                    findings.add(Finding.TIMESTAMP_INVALID);
                }
            }
            if (tokens.isEmpty()) {
                findings.add(Finding.TIMESTAMP_INVALID);
            }
            return tokens;
        }
    }

    /** The evidence in a property, of whatever kind it is; what can't be read is none. */
    private static Evidence values(Element property) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] certificate : within(property, "EncapsulatedX509Certificate")) {
            try {
                certificates.add(Certificates.parse(certificate));
            } catch (UnreadableSignatureException _) {
                // Not evidence of anything.
            }
        }
        return new Evidence(
                certificates, within(property, "EncapsulatedCRLValue"), within(property, "EncapsulatedOCSPValue"));
    }

    private static List<byte[]> within(Element property, String name) {
        List<byte[]> all = new ArrayList<>();
        NodeList found = property.getElementsByTagNameNS(XadesProperties.XADES, name);
        for (int i = 0; i < found.getLength(); i++) {
            try {
                all.add(Parts.base64((Element) found.item(i)));
            } catch (Unfit _) {
                // Not evidence of anything.
            }
        }
        return all;
    }
}
