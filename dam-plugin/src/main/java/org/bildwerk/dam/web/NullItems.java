package org.bildwerk.dam.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/// Lets no list within a body of ours hold a `null`. The types of a host application stay as they are.
final class NullItems extends NopAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1;

    private static final JsonSetter.Value REFUSED = JsonSetter.Value.forContentNulls(Nulls.FAIL);

    static SimpleModule refused() {
        return new SimpleModule("bildwerk-null-items") {

            @Serial
            private static final long serialVersionUID = 1;

            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.appendAnnotationIntrospector(new NullItems());
            }
        };
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && member.getDeclaringClass().getName().startsWith("org.bildwerk.")
                        && member.getType().isCollectionLikeType()
                ? REFUSED
                : JsonSetter.Value.empty();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
