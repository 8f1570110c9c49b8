package org.bildwerk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.bildwerk.dam.planted.KnowsTheIndex;
import org.bildwerk.dam.planted.KnowsVaadin;
import org.bildwerk.indexer.planted.KnowsDelivery;
import org.bildwerk.ui.impl.InADrawer;
import org.bildwerk.ui.planted.CallsNativeCode;
import org.bildwerk.ui.planted.UsesMockito;
import org.bildwerk.vips.planted.KnowsSpring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/// Keeps the arrows between the modules, and what belongs where. Each rule has a violation planted among the test
/// classes, which it must catch.
class ArchitectureTest {

    private static final Set<String> DRAWERS =
            Set.of("util", "utils", "common", "helper", "helpers", "impl", "dto", "manager", "service");

    private static final Set<String> MIDDLE = Set.of("indexer", "generator", "delivery");

    private static final Set<String> LIBRARIES = Set.of("vips", "metadata", "c2pa", "watermark", "quality");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bildwerk");

    private record Rule(String name, ArchRule rule, Class<?> planted) {}

    private static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "The DAM core knows no module above it",
                        noClasses()
                                .that(resideInAnyPackage("org.bildwerk.dam.."))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "org.bildwerk.indexer..",
                                        "org.bildwerk.generator..",
                                        "org.bildwerk.delivery..",
                                        "org.bildwerk.ui..")),
                        KnowsTheIndex.class),
                new Rule("The middle modules do not know each other", middleModules(), KnowsDelivery.class),
                new Rule(
                        "Vaadin stays in the application",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("org.bildwerk.ui..", "org.bildwerk")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("com.vaadin..")),
                        KnowsVaadin.class),
                new Rule("A library stands alone", librariesStandAlone(), KnowsSpring.class),
                new Rule(
                        "Native code is called by the libraries alone",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("org.bildwerk.vips..", "org.bildwerk.c2pa..")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("java.lang.foreign..")),
                        CallsNativeCode.class),
                new Rule("No package is a drawer", classes().should(notLieInADrawer()), InADrawer.class),
                new Rule(
                        "Libraries that only come along are not used",
                        noClasses()
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "lombok..",
                                        "org.mockito..",
                                        "com.google.common..",
                                        "org.apache.commons.lang..",
                                        "org.apache.commons.lang3..")),
                        UsesMockito.class));
    }

    @TestFactory
    Stream<DynamicTest> holdsInTheProduct() {
        return rules().map(each -> DynamicTest.dynamicTest(
                each.name, () -> assertThatCode(() -> each.rule.check(PRODUCT)).doesNotThrowAnyException()));
    }

    @TestFactory
    Stream<DynamicTest> catchesThePlantedViolation() {
        return rules().map(each -> DynamicTest.dynamicTest(
                each.name,
                () -> assertThatThrownBy(() -> each.rule.check(new ClassFileImporter().importClasses(each.planted)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(each.planted.getSimpleName())));
    }

    @Test
    void keepsTheModulesThatTheirPackagesDeclare() {
        // The libraries know nothing of modules; the rules above keep their arrows.
        var libraries = resideInAnyPackage(
                LIBRARIES.stream().map(name -> "org.bildwerk." + name + "..").toArray(String[]::new));
        ApplicationModules.of(Application.class, libraries).verify();
    }

    private static ArchRule middleModules() {
        return classes().should(new ArchCondition<>("know no other module beside them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = module(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> MIDDLE.contains(own))
                        .filter(dependency -> MIDDLE.contains(module(dependency.getTargetClass())))
                        .filter(dependency -> !own.equals(module(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    /// A library knows the JDK and itself; that of the metadata also Adobe's XMP model.
    private static ArchRule librariesStandAlone() {
        return classes().should(new ArchCondition<>("know the JDK and themselves alone, where they are a library") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = module(type);
                if (!LIBRARIES.contains(own)) {
                    return;
                }
                var known = resideInAnyPackage(
                        "java..", "javax.crypto..", "javax.xml..", "org.jspecify..", "org.bildwerk." + own + "..");
                var allowed = own.equals("metadata") ? known.or(resideInAnyPackage("com.adobe..")) : known;
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> LIBRARIES.contains(own))
                        .filter(dependency ->
                                !allowed.test(dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    private static String module(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length < 3 || !parts[1].equals("bildwerk") ? "" : parts[2];
    }

    private static ArchCondition<JavaClass> notLieInADrawer() {
        return new ArchCondition<>("not lie in a drawer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (Arrays.stream(type.getPackageName().split("\\.")).anyMatch(DRAWERS::contains)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in a drawer"));
                }
            }
        };
    }
}
