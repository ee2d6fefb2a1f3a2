package kz.ruqsat.eds.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that came from outside: no document types, so no entities and nothing fetched from elsewhere. */
public final class SafeXml {

    private SafeXml() {}

    /**
     * The document.
     *
     * @throws SAXException when it is no well-formed XML, or brings a document type
     */
    public static Document parse(byte[] bytes) throws SAXException {
        try {
            return builder().parse(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    /** Whether it is refused because of a document type; only for saying why. */
    static boolean bringsDocumentType(byte[] bytes) {
        // In UTF-16 every other byte is zero.
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE");
    }

    /** A document with nothing in it yet. */
    static Document empty() {
        return builder().newDocument();
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrown());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has this parser", e);
        }
    }

    /** Without it the parser prints its errors to the standard error. */
    private static final class Thrown implements ErrorHandler {
        @Override
        public void warning(@Nullable SAXParseException trouble) {
            // What is only a warning to the parser is none to us.
        }

        @Override
        public void error(SAXParseException trouble) throws SAXException {
            throw trouble;
        }

        @Override
        public void fatalError(SAXParseException trouble) throws SAXException {
            throw trouble;
        }
    }
}
