package kz.ruqsat.sandbox.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Builds a tree of elements: children keep the namespace that the branch was begun with for them. */
public final class Branch {
    private final Element element;
    private final @Nullable String childNamespace;

    private Branch(Element element, @Nullable String childNamespace) {
        this.element = element;
        this.childNamespace = childNamespace;
    }

    /** A document's root {@code x:name} whose children have no namespace. */
    public static Branch root(String namespace, String name) {
        return new Branch(rootElement(namespace, "x:" + name), null);
    }

    /** A document's root whose children are in its namespace, too. */
    public static Branch qualifiedRoot(String namespace, String name) {
        return new Branch(rootElement(namespace, name), namespace);
    }

    public Element element() {
        return element;
    }

    /** Adds a child with a text; nothing when the text is null. */
    public Branch add(String name, @Nullable String text) {
        if (text != null) {
            grow(name).setTextContent(text);
        }
        return this;
    }

    public Branch add(String name, Optional<String> text) {
        return add(name, text.orElse(null));
    }

    /** Adds a child and what the consumer puts into it. */
    public Branch add(String name, Consumer<Branch> content) {
        content.accept(new Branch(grow(name), childNamespace));
        return this;
    }

    /** Adds what the consumer adds. */
    public Branch with(Consumer<Branch> content) {
        content.accept(this);
        return this;
    }

    public Branch attribute(String name, String value) {
        element.setAttribute(name, value);
        return this;
    }

    private Element grow(String name) {
        var child = element.getOwnerDocument().createElementNS(childNamespace, name);
        element.appendChild(child);
        return child;
    }

    private static Element rootElement(String namespace, String name) {
        var document = Xml.empty();
        var root = document.createElementNS(namespace, name);
        var prefix = root.getPrefix();
        root.setAttributeNS(Names.XMLNS, prefix == null ? "xmlns" : "xmlns:" + prefix, namespace);
        document.appendChild(root);
        return root;
    }
}
