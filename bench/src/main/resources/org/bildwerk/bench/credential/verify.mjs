// Answers one JSON object a line: what an independent reader makes of an asset.
// {oracle, mimeType, asset (base64), manifest (base64, where it lies beside), trust (PEM, optional)}
// -> {state, codes, manifests (how many)} or {state: "unreadable", codes: [], error}
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { JPEG, PNG, BMFF } from '@trustnxt/c2pa-ts/asset';
import { SuperBox } from '@trustnxt/c2pa-ts/jumbf';
import { ManifestStore, ValidationResult } from '@trustnxt/c2pa-ts/manifest';

const require = createRequire(import.meta.url);
const addons = {};

function settings(trust) {
    const verify = { remote_manifest_fetch: false, ocsp_fetch: false };
    return JSON.stringify(trust ? { verify, trust: { user_anchors: trust } } : { verify });
}

async function byAddon(name, job, buffer) {
    addons[name] ??= require(`./${name}/package/dist/index.node`);
    const asset = { buffer, mimeType: job.mimeType };
    const reader = await (job.manifest
        ? addons[name].readerFromManifestDataAndAsset(Buffer.from(job.manifest, 'base64'), asset, settings(job.trust))
        : addons[name].readerFromAsset(asset, settings(job.trust)));
    if (!reader) {
        return { state: 'absent', codes: [] };
    }
    const report = JSON.parse(addons[name].readerJson.call(reader));
    const failures = report.validation_results?.activeManifest?.failure ?? [];
    return {
        state: report.validation_state,
        codes: failures.map((failure) => failure.code),
        manifests: Object.keys(report.manifests).length,
    };
}

async function byTypeScript(job, buffer) {
    const kind = [JPEG, PNG, BMFF].find((candidate) => candidate.canRead(buffer));
    if (!kind) {
        return { state: 'unreadable', codes: [], error: 'unknown format' };
    }
    const asset = new kind(buffer);
    const jumbf = job.manifest ? Buffer.from(job.manifest, 'base64') : asset.getManifestJUMBF();
    if (!jumbf) {
        return { state: 'absent', codes: [] };
    }
    let result;
    let manifests = 0;
    try {
        const store = ManifestStore.read(SuperBox.fromBuffer(jumbf));
        manifests = store.manifests.length;
        result = await store.validate(asset);
    } catch (failure) {
        result = ValidationResult.fromError(failure);
    }
    const failed = result.statusEntries.filter((entry) => !entry.success).map((entry) => entry.code);
    return { state: result.isValid ? 'Valid' : 'Invalid', codes: failed, manifests };
}

for await (const line of createInterface({ input: process.stdin })) {
    const job = JSON.parse(line);
    const buffer = Buffer.from(job.asset, 'base64');
    let answer;
    try {
        answer = job.oracle === 'c2pa-ts' ? await byTypeScript(job, buffer) : await byAddon(job.oracle, job, buffer);
    } catch (failure) {
        answer = { state: 'unreadable', codes: [], error: String(failure?.message ?? failure) };
    }
    process.stdout.write(JSON.stringify(answer) + '\n');
}
