package kz.ruqsat.eds.xml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What an XML signature is over, found by its place. The signature has to say that it means that very thing; what it names
 * otherwise is refused, and nothing is fetched from anywhere.
 */
sealed interface XmlSubject {
    String BASE64 = Parts.DS + "base64";

    /** Whether the reference means it. */
    boolean meantBy(Element reference) throws Unfit;

    /**
     * Its bytes as they are digested.
     *
     * @param transforms of the reference; every other one than a profile of ours has is refused
     * @param otherwise the canonicalisation where the reference names none
     */
    byte[] bytes(List<Element> transforms, String otherwise) throws Unfit;

    /** The document that the signature stands in, without the signature. */
    record Around(Element signature) implements XmlSubject {
        @Override
        public boolean meantBy(Element reference) {
            return reference.hasAttribute("URI")
                    && reference.getAttribute("URI").isEmpty();
        }

        @Override
        public byte[] bytes(List<Element> transforms, String otherwise) throws Unfit {
            boolean known = (transforms.size() == 1 || transforms.size() == 2)
                    && Parts.algorithm(transforms.getFirst()).equals(XmlSignature.ENVELOPED);
            if (!known) {
                throw forbidden(transforms);
            }
            Element method = transforms.size() == 2 ? transforms.getLast() : null;
            Document document = signature.getOwnerDocument();
            return CanonicalXml.without(document, signature, method(method, otherwise), prefixes(method));
        }
    }

    /** The value of another signature, inside of which this one stands. */
    record Value(Element value) implements XmlSubject {
        @Override
        public boolean meantBy(Element reference) throws Unfit {
            return ofType(reference, XadesProperties.COUNTERSIGNED) && names(reference, value);
        }

        @Override
        public byte[] bytes(List<Element> transforms, String otherwise) throws Unfit {
            return canonical(value, transforms, otherwise);
        }
    }

    /** An object that the signature holds. */
    record Inside(Element object) implements XmlSubject {
        private static final Set<String> TYPES = Set.of("", Parts.DS + "Object");

        @Override
        public boolean meantBy(Element reference) throws Unfit {
            return TYPES.contains(reference.getAttribute("Type")) && names(reference, object);
        }

        @Override
        public byte[] bytes(List<Element> transforms, String otherwise) throws Unfit {
            return base64(transforms) ? Parts.base64(object) : canonical(object, transforms, otherwise);
        }

        /** What is given out as signed: no more than the digest is over. */
        byte[] content(List<Element> transforms) throws Unfit {
            List<Element> children = Parts.children(object);
            if (children.isEmpty()) {
                return base64(transforms)
                        ? Parts.base64(object)
                        : object.getTextContent().getBytes(StandardCharsets.UTF_8);
            }
            boolean alone = children.size() == 1
                    && !base64(transforms)
                    && object.getTextContent()
                            .strip()
                            .equals(children.getFirst().getTextContent().strip());
            if (!alone) {
                throw new Unfit(Fault.FORM, "an object with more than one thing in it");
            }
            return canonical(children.getFirst(), transforms, CanonicalXml.INCLUSIVE);
        }

        private static boolean base64(List<Element> transforms) {
            return transforms.size() == 1
                    && Parts.algorithm(transforms.getFirst()).equals(BASE64);
        }
    }

    /** A file that lies elsewhere: the one that was given, whatever the reference calls it. */
    record Outside(byte @Nullable [] content) implements XmlSubject {
        @Override
        public boolean meantBy(Element reference) {
            String name = reference.getAttribute("URI");
            boolean within = name.startsWith("#") || name.isEmpty() && reference.hasAttribute("URI");
            return !within && ofType(reference, "");
        }

        @Override
        public byte[] bytes(List<Element> transforms, String otherwise) throws Unfit {
            if (!transforms.isEmpty()) {
                throw forbidden(transforms);
            }
            if (content == null) {
                throw new Unfit(Fault.REFERENCE, Finding.CONTENT_MISSING, "the content was not given");
            }
            return content;
        }
    }

    private static boolean ofType(Element reference, String type) {
        String said = reference.getAttribute("Type");
        return said.isEmpty() || said.equals(type);
    }

    /** By its id, which nothing else in the document may bear. */
    private static boolean names(Element reference, Element meant) throws Unfit {
        String id = meant.getAttribute("Id");
        if (id.isEmpty() || !reference.getAttribute("URI").equals("#" + id)) {
            return false;
        }
        Parts.aloneBears(meant.getOwnerDocument().getDocumentElement(), id);
        return true;
    }

    private static byte[] canonical(Element element, List<Element> transforms, String otherwise) throws Unfit {
        if (transforms.size() > 1) {
            throw forbidden(transforms);
        }
        Element method = transforms.isEmpty() ? null : transforms.getLast();
        return CanonicalXml.of(element, method(method, otherwise), prefixes(method));
    }

    private static String method(@Nullable Element transform, String otherwise) {
        return transform == null ? otherwise : Parts.algorithm(transform);
    }

    private static List<String> prefixes(@Nullable Element transform) throws Unfit {
        return transform == null ? List.of() : Parts.prefixes(transform);
    }

    /** The refusal of transforms that may leave something out. */
    private static Unfit forbidden(List<Element> transforms) {
        String all = String.join(", ", transforms.stream().map(Parts::algorithm).toList());
        return new Unfit(Fault.ALGORITHM, "transforms " + all);
    }

    /** Of the properties that a signature signs beside its subject. */
    static byte[] properties(XadesProperties properties, List<Element> transforms, String otherwise) throws Unfit {
        return canonical(properties.signed(), transforms, otherwise);
    }

    /**
     * What a signature that is the root of its document is over: the one object in it that is not its properties, or,
     * when there is none, the content that was given.
     */
    static XmlSubject ofRoot(Element signature, byte @Nullable [] content) throws Unfit {
        List<Element> objects = Parts.named(signature, Parts.DS, "Object").stream()
                .filter(object -> !XadesProperties.in(object))
                .toList();
        if (objects.size() > 1) {
            throw new Unfit(Fault.FORM, objects.size() + " objects");
        }
        return objects.isEmpty() ? new Outside(content) : new Inside(objects.getFirst());
    }
}
