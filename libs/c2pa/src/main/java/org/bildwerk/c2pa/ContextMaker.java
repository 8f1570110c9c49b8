package org.bildwerk.c2pa;

import java.lang.foreign.MemorySegment;

/// Makes a context out of its options.
final class ContextMaker {

    private final C2paLibrary library;
    private final ContextOptions options;
    private final MemorySegment progress;
    private final MemorySegment resolver;

    private ContextMaker(C2paLibrary library, ContextOptions options) {
        this.library = library;
        this.options = options;
        this.progress = options.progress().map(Upcalls.PROGRESS::register).orElse(MemorySegment.NULL);
        this.resolver = options.resolver()
                .map(given -> Upcalls.RESOLVERS.register(new NativeResolver(library, given)))
                .orElse(MemorySegment.NULL);
    }

    static NativeContext make(C2paLibrary library, ContextOptions options) {
        var maker = new ContextMaker(library, options);
        try {
            var pointer = Call.run(library, "make a context", maker::make);
            return new NativeContext(library, pointer, maker::release);
        } catch (RuntimeException | Error failure) {
            maker.release();
            throw failure;
        }
    }

    private void release() {
        Upcalls.PROGRESS.remove(progress);
        Upcalls.RESOLVERS.remove(resolver);
    }

    private MemorySegment make(Call call) {
        var builder = call.pointer(library.contextBuilder.toPointer());
        try {
            applySettings(call, builder);
            if (options.progress().isPresent()) {
                call.count(library.contextProgress.toInt(builder, progress, Upcalls.REPORT));
            }
            if (options.resolver().isPresent()) {
                applyResolver(call, builder);
            }
        } catch (RuntimeException | Error failure) {
            library.free.toInt(builder);
            throw failure;
        }
        return build(call, builder);
    }

    private MemorySegment build(Call call, MemorySegment builder) {
        var context = library.contextBuild.toPointer(builder);
        if (!context.equals(MemorySegment.NULL)) {
            return context;
        }
        var error = call.error();
        if (error.notTaken()) {
            library.free.toInt(builder);
        }
        throw error;
    }

    private void applyResolver(Call call, MemorySegment builder) {
        var pointer = call.pointer(library.resolver.toPointer(resolver, Upcalls.RESOLVE));
        if (library.contextResolver.toInt(builder, pointer) < 0) {
            var error = call.error();
            if (error.notTaken()) {
                library.free.toInt(pointer);
            }
            throw error;
        }
    }

    private void applySettings(Call call, MemorySegment builder) {
        var settings = call.pointer(library.settings.toPointer());
        try {
            for (var change : options.settings().changes()) {
                call.count(apply(call, settings, change));
            }
            call.count(library.contextSettings.toInt(builder, settings));
        } finally {
            library.free.toInt(settings);
        }
    }

    private int apply(Call call, MemorySegment settings, C2paSettings.Change change) {
        return switch (change) {
            case C2paSettings.Text(var text, var format) ->
                library.settingsText.toInt(settings, call.text(text), call.text(format));
            case C2paSettings.Value(var path, var json) ->
                library.settingsValue.toInt(settings, call.text(path), call.text(json));
        };
    }
}
