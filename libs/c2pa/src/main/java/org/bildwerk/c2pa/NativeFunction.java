package org.bildwerk.c2pa;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// Calls one C function; the only place where the `Throwable` of a method handle is met.
final class NativeFunction {

    private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

    private final String name;
    private final MethodHandle handle;

    NativeFunction(String name, MethodHandle exact) {
        this.name = name;
        int count = exact.type().parameterCount();
        this.handle = exact.asSpreader(Object[].class, count).asType(SPREAD);
    }

    void run(Object... arguments) {
        invoke(arguments);
    }

    boolean toBoolean(Object... arguments) {
        return (boolean) invoke(arguments);
    }

    int toInt(Object... arguments) {
        return (int) invoke(arguments);
    }

    long toLong(Object... arguments) {
        return (long) invoke(arguments);
    }

    MemorySegment toPointer(Object... arguments) {
        return (MemorySegment) invoke(arguments);
    }

    private Object invoke(Object[] arguments) {
        try {
            return (Object) handle.invokeExact(arguments);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("The call of " + name + " failed", failure);
        }
    }
}
