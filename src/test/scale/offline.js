// Loaded before the Serverless Framework 3, so that it answers without AWS, a login or its plugins: what AWS would know is
// a placeholder such as «cf:stack.Output», every version satisfies the service, and a plugin that is not there does nothing.
'use strict';
const Module = require('module');
const load = Module._load;
const patched = new WeakSet();

const placeholder = (source, region, address) => `«${source}${region ? `(${region})` : ''}:${address}»`;

function answer(service, method, params, region) {
  if (service === 'STS') return { Account: '«aws:accountId»' };
  if (service === 'SSM') return { Parameter: { Type: 'String', Value: placeholder('ssm', region, params.Name) } };
  if (service === 'S3') return { Body: placeholder('s3', '', `${params.Bucket}/${params.Key}`) };
  throw new Error(`nobody answers ${service}.${method} here`);
}

function patch(request, type) {
  const prototype = type.prototype;
  if (/aws[\\/]provider(\.js)?$/.test(request) && prototype.request) {
    prototype.getCredentials = () => ({});
    prototype.request = async (service, method, params, options) => answer(service, method, params, options && options.region);
  }
  if (/(^|[\\/])utils$/.test(request) && prototype.getVersion) prototype.getVersion = () => process.env.AGREE_VERSION || '3.40.0';
  if (/plugin-manager$/.test(request) && prototype.requireServicePlugin) {
    const real = prototype.requireServicePlugin;
    prototype.requireServicePlugin = async function (...found) {
      return real.apply(this, found).catch((error) => {
        if (error.code === 'PLUGIN_NOT_FOUND') return class Nothing {};
        throw error;
      });
    };
  }
}

Module._load = function (request, parent, ...rest) {
  const exported = load.call(this, request, parent, ...rest);
  const from = (parent && parent.filename) || '';
  if (!/[\\/]serverless[\\/](lib|scripts|bin)[\\/]/.test(from)) return exported;
  if (/instance-dependent[\\/]get-cf$/.test(request)) {
    return (instance) => ({
      resolve: async (asked) =>
        typeof asked.address === 'string' && asked.address.includes('.')
          ? { value: placeholder('cf', asked.params && asked.params[0], asked.address) }
          : exported(instance).resolve(asked),
    });
  }
  if (exported && exported.prototype && !patched.has(exported)) {
    patched.add(exported);
    patch(request, exported);
  }
  return exported;
};

require('net').Socket.prototype.connect = function () {
  process.nextTick(() => this.destroy(Object.assign(new Error('there is no network here'), { code: 'ECONNREFUSED' })));
  return this;
};
